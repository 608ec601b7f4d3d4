package dev.nod.action;

import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.RequestId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the effects that were decided until they are carried out. Each method is durable when it returns. What ends
 * a try changes nothing when a newer try has begun.
 */
public interface Outbox {

    /**
     * Takes effects that are due, oldest first, and marks them as being tried until a lease ends, so that no second
     * call takes them. Of each lane it takes one at most. An effect whose lease has ended is taken as one that may
     * have happened.
     *
     * @param limit how many at most
     * @param busy  the lanes from which nothing is taken now
     */
    List<Attempt> claim(Instant now, Instant leaseUntil, int limit, Set<String> busy);

    /** The effect happened and left this message; what follows is stored with it. */
    void done(Attempt attempt, MessageRef message, List<Effect> consequences);

    /** The effect happened and told this result; what follows is stored with it. */
    void done(Attempt attempt, String result, List<Effect> consequences);

    /** The effect did not happen and is to be tried again. */
    void retry(Attempt attempt, Instant at, String reason);

    /** Nobody knows whether the effect happened; it is to be looked for. */
    void uncertain(Attempt attempt, Instant lookAt, String reason);

    /** Only a person can tell whether the effect happened; what follows is stored with it. */
    void park(Attempt attempt, String reason, List<Effect> consequences);

    /** The effect is not tried again; what follows is stored with it. */
    void giveUp(Attempt attempt, String reason, List<Effect> consequences);

    /** The effect is no longer wanted and did not happen; what follows is stored with it. */
    void withdraw(Attempt attempt, String reason, List<Effect> consequences);

    /** Settles a parked effect; false, changing nothing, if it is not parked, or has been tried again since. */
    boolean resolve(Doubt doubt, Resolution resolution, Person by, List<Effect> consequences);

    /** Records that a person's word on an effect did not count, and why. */
    void refuse(Effect effect, Resolution resolution, Person by, String why);

    /** How far this effect has come. */
    Optional<Trial> trial(EffectId effect);

    /** How far the newest effect of a kind has come that belongs to this revision. */
    Optional<Trial> trial(RequestId request, int revision, Effect.Kind kind);

    /** The messages that showed the admins an effect each time that it was parked, as far as they were posted. */
    List<MessageRef> parkedCards(EffectId effect);

    /**
     * After a start: effects that were being tried when the process ended are uncertain.
     *
     * @param now    when those are due that can be repeated
     * @param lookAt when the others are; by then the other side shows what was tried last
     */
    void recover(Instant now, Instant lookAt);

    /** When the next effect is due, if any waits, in a lane that is not busy. */
    Optional<Instant> nextDue(Set<String> busy);
}
