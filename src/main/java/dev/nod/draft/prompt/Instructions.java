package dev.nod.draft.prompt;

/**
 * What a model is told to do and how to do it, as the team wrote it.
 *
 * @param name what workflows call it
 * @param text the words, which never hold anything that others wrote
 */
public record Instructions(String name, String text) {

    /** How long instructions may be: models follow short ones better, and they are paid for with each request. */
    public static final int MOST_TOKENS = 500;

    public Instructions {
        if (name.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("instructions need a name and words");
        }
    }
}
