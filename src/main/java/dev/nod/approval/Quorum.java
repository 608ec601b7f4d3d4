package dev.nod.approval;

import org.jspecify.annotations.Nullable;

/**
 * How many distinct people it takes, and when it takes none.
 *
 * @param yes               how many of them must say yes, at least one
 * @param oneDeclineSettles whether a single no ends it; otherwise a no is counted and shown, and the others go on
 * @param autoAccept        by which rule answers are sent without anybody's yes; null for none, as it is unless a team
 *                          says otherwise
 */
public record Quorum(int yes, boolean oneDeclineSettles, @Nullable AutoAccept autoAccept) {

    /** One yes or one no decides. */
    public static final Quorum ONE = new Quorum(1, true);

    public Quorum {
        if (yes < 1) {
            throw new IllegalArgumentException("a quorum needs at least one yes, got " + yes);
        }
        if (autoAccept != null && yes > 1) {
            throw new IllegalArgumentException("what takes %d people cannot do without any".formatted(yes));
        }
    }

    /** One in which nothing is done without a yes. */
    public Quorum(int yes, boolean oneDeclineSettles) {
        this(yes, oneDeclineSettles, null);
    }
}
