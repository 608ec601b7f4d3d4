package dev.nod.action;

import java.time.Instant;

/**
 * One try at an effect. Its number is a fence: only the newest try at an effect can end it.
 *
 * @param effect          what is tried
 * @param number          1 for the first try
 * @param mayHaveHappened whether an earlier try ended without anybody knowing how
 * @param since           when the effect was decided; no message that carries it is older
 * @param lane            what it shares a pace with, such as all posts in one channel
 */
public record Attempt(Effect effect, int number, boolean mayHaveHappened, Instant since, String lane) {}
