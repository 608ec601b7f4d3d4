package dev.nod.workspace;

import java.util.Locale;

/** What goes wrong with a call to the service desk. */
enum Mishap {
    /** Nothing does. */
    NONE,
    /** Nothing is done and nothing answered. */
    HANG,
    /** Nothing is done, and a failure is answered. */
    FAIL_BEFORE,
    /** It is done, and a failure is answered. */
    FAIL_AFTER,
    /** It is done, and the connection ends. */
    DROP_AFTER,
    /** Nothing is done, and the caller is asked to come again. */
    BUSY;

    boolean isBeforeTheWork() {
        return switch (this) {
            case HANG, FAIL_BEFORE, BUSY -> true;
            case NONE, FAIL_AFTER, DROP_AFTER -> false;
        };
    }

    static Mishap of(String name) {
        for (var mishap : values()) {
            if (mishap.toString().equals(name)) {
                return mishap;
            }
        }
        throw new Refused("unknown_mishap");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
