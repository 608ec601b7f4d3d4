package dev.nod.evaluate;

/** Judged questions or their documents cannot be read; the message says which file and line, and what is wrong. */
public final class UnusableQuestionsException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnusableQuestionsException(String message) {
        super(message);
    }

    public UnusableQuestionsException(String message, Throwable cause) {
        super(message, cause);
    }
}
