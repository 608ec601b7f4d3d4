package dev.nod.request;

/**
 * Something said in a conversation.
 *
 * @param speaker who said it
 * @param text    the words, without mentions of the bot
 */
public record Turn(Speaker speaker, String text) {

    /** Who speaks, from the view of the person who asks now. */
    public enum Speaker {
        ASKER, NOD, SOMEBODY_ELSE
    }
}
