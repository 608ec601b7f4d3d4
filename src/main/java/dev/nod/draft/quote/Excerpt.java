package dev.nod.draft.quote;

/**
 * The smallest part of a passage that can be quoted on its own.
 *
 * @param kind  what it is
 * @param block which block of the passage it stands in, from 0
 * @param start where it starts in the passage's text
 * @param end   where it ends, exclusive
 */
record Excerpt(Kind kind, int block, int start, int end) {

    /** What an excerpt is. */
    enum Kind {
        SENTENCE, ITEM, STEP, ROW, CODE
    }

    String in(String text) {
        return text.substring(start, end);
    }
}
