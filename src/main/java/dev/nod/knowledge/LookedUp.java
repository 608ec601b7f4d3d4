package dev.nod.knowledge;

/** What came of asking another system. */
public sealed interface LookedUp {

    /** It told something that everybody who is to see it may read. */
    record Told(Passage passage) implements LookedUp {}

    /**
     * There is nothing to tell.
     *
     * @param reason why, for approvers and the log: neither secrets nor what the audience may not read
     */
    record Untold(String reason) implements LookedUp {}
}
