package dev.nod.approval;

/**
 * What approvers may decide although they had a hand in it.
 *
 * @param ownRequests what they asked for themselves
 * @param ownEdits    what they wrote themselves, by editing a draft
 */
public record SelfApproval(boolean ownRequests, boolean ownEdits) {

    /** Neither. */
    public static final SelfApproval NONE = new SelfApproval(false, false);
}
