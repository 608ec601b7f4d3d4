package dev.nod.draft.prompt;

/** Why a model gave nothing that can be used. */
public enum Failure {
    /** No model could be reached, or all of them are left alone after too many failures. */
    UNAVAILABLE,
    /** The time was over. */
    TOO_SLOW,
    /** The model, or a filter around it, does not want to answer. */
    REFUSED,
    /** The answer was longer than allowed. */
    CUT_SHORT,
    /** What came is not the form that was asked for. */
    UNUSABLE,
    /** It would have cost more than allowed. */
    TOO_EXPENSIVE,
    /** Nobody wants the answer any more. */
    CANCELLED
}
