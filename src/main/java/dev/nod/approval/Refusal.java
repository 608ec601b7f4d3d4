package dev.nod.approval;

/** Why a vote does not count. */
public enum Refusal {
    /** The account is a bot. */
    BOT,
    /** The account is a guest, deactivated, or belongs to another workspace. */
    OUTSIDER,
    /** The person is not among the configured approvers. */
    NOT_AN_APPROVER,
    /** The person asked the question and may not approve the answer. */
    OWN_REQUEST,
    /** The person edited the draft and may not approve what they wrote. */
    OWN_EDIT,
    /** The message is no card, or shows something else than what would be released. */
    STALE,
    /** A newer revision of the draft is to be decided on. */
    SUPERSEDED,
    /** The time to decide was over. */
    TOO_LATE,
    /** It had been decided before. */
    ALREADY_SETTLED,
    /** Nod could not find out whether the person may decide, and therefore says no. */
    UNVERIFIED
}
