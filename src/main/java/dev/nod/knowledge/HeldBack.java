package dev.nod.knowledge;

/**
 * A source that has lost so many documents that they are kept until somebody confirms that this is right.
 *
 * @param source  its name
 * @param missing how many documents are gone
 * @param indexed how many the index has
 */
public record HeldBack(String source, int missing, int indexed) {

    private static final int FEW = 10;

    /** Whether so many may be removed without a question: fewer than ten, or at most half. */
    static boolean isUsual(int missing, int indexed) {
        return missing < FEW || missing * 2 <= indexed;
    }
}
