package dev.nod.slack;

/** Slack is not set up as Nod needs it; the message is a sentence for whoever runs Nod, and says what to do. */
public final class SlackSetupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SlackSetupException(String message) {
        super(message);
    }
}
