package dev.nod.action;

/** What an admin knows, or decides, about an effect that may have happened. */
public enum Resolution {
    /** It did happen. */
    DONE,
    /** It did not happen and is to be tried again. */
    RUN_AGAIN,
    /** It is not tried again, whether it happened or not. */
    GIVE_UP
}
