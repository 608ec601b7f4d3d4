package dev.nod.audit;

/**
 * The last entry of a chain; its hash stands for all entries up to there.
 *
 * @param sequence the number of that entry, or 0 when there is none yet
 * @param hash     its hash
 */
public record Head(long sequence, String hash) {

    /** The head of a chain without entries. */
    public static final Head GENESIS = new Head(0, "0".repeat(64));

    public boolean isGenesis() {
        return equals(GENESIS);
    }
}
