package dev.nod.action;

import dev.nod.request.MessageRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the effects that were decided until they are carried out. Each method is durable when it returns. */
public interface Outbox {

    /**
     * Takes effects that are due, oldest first, and marks them as being tried, so that no second call takes them.
     *
     * @param limit how many at most
     */
    List<Attempt> claim(Instant now, int limit);

    /** The effect happened and left this message. */
    void done(EffectId effect, MessageRef message);

    /** The effect did not happen and is to be tried again. */
    void retry(EffectId effect, Instant at, String reason);

    /** Nobody knows whether the effect happened; it is to be looked for. */
    void uncertain(EffectId effect, Instant lookAt, String reason);

    /** The effect is not tried again; what follows from that is stored with it. */
    void giveUp(EffectId effect, String reason, List<Effect> consequences);

    /** After a start: effects that were being tried when the process ended are uncertain and due at once. */
    void recover(Instant now);

    /** When the next effect is due, if any waits. */
    Optional<Instant> nextDue();
}
