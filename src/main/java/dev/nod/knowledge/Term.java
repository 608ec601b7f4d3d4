package dev.nod.knowledge;

/**
 * A word of a text as the index knows it.
 *
 * @param stem   the indexed form, the same for inflections of one word
 * @param weight how much the word tells texts apart: its inverse document frequency in the index, 0 or more;
 *               0 for a word that only frames a question or joins a sentence
 * @param start  where the word starts in the text
 * @param end    where it ends, exclusive
 */
public record Term(String stem, double weight, int start, int end) {}
