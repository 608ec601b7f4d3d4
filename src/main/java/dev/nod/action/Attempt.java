package dev.nod.action;

import java.time.Instant;

/**
 * One try at an effect.
 *
 * @param effect          what is tried
 * @param number          1 for the first try
 * @param mayHaveHappened whether an earlier try ended without anybody knowing how
 * @param since           when the effect was decided; no message that carries it is older
 */
public record Attempt(Effect effect, int number, boolean mayHaveHappened, Instant since) {}
