package dev.nod.model;

import java.io.Serial;

/** What came is not what was asked for; the message completes "what it sent …", without quoting it. */
final class UnusableException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    UnusableException(String message) {
        super(message);
    }

    /** What is wrong with it. */
    String what() {
        return String.valueOf(getMessage());
    }
}
