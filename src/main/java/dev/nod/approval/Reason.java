package dev.nod.approval;

/**
 * Why somebody said no.
 *
 * @param text       in their own words
 * @param isForAsker whether the person who asked is to read it
 */
public record Reason(String text, boolean isForAsker) {

    public Reason {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a reason needs words");
        }
    }
}
