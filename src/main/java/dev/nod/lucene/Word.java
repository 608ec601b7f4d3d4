package dev.nod.lucene;

/**
 * A word of a text.
 *
 * @param surface the word as written, in lower case
 * @param stem    its indexed form
 * @param framing whether it only frames a question or joins a sentence
 * @param start   where it starts in the text
 * @param end     where it ends, exclusive
 */
record Word(String surface, String stem, boolean framing, int start, int end) {}
