package dev.nod.approval;

/**
 * How many distinct people it takes.
 *
 * @param yes               how many of them must say yes, at least one
 * @param oneDeclineSettles whether a single no ends it; otherwise a no is counted and shown, and the others go on
 */
public record Quorum(int yes, boolean oneDeclineSettles) {

    /** One yes or one no decides. */
    public static final Quorum ONE = new Quorum(1, true);

    public Quorum {
        if (yes < 1) {
            throw new IllegalArgumentException("a quorum needs at least one yes, got " + yes);
        }
    }
}
