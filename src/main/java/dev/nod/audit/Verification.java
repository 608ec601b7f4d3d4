package dev.nod.audit;

/** What came of following the chain from its first entry to its last. */
public sealed interface Verification {

    /**
     * Every entry follows the one before it. That does not show whether entries are missing from the end.
     *
     * @param count how many there are
     * @param head  the hash of the last one
     */
    record Whole(long count, String head) implements Verification {}

    /**
     * The chain is broken.
     *
     * @param sequence the first entry that is not as it was written, or not where it was written
     * @param what     what is wrong with it, as a sentence about it
     */
    record Broken(long sequence, String what) implements Verification {}

    /**
     * The chain is whole, but was cut off or written anew: it does not hold the head that it once had.
     *
     * @param count how many entries there are
     * @param head  the hash that none of them has
     */
    record HeadMissing(long count, String head) implements Verification {}
}
