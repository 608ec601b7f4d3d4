package dev.nod.draft;

/**
 * How likely approvers approve a draft as it is.
 *
 * @param share     0 to 1
 * @param decisions from how many decisions that is known, at least one
 */
public record Odds(double share, int decisions) {

    public Odds {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is 0 to 1, got " + share);
        }
        if (decisions < 1) {
            throw new IllegalArgumentException("odds are known from decisions, got " + decisions);
        }
    }
}
