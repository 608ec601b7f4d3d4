package dev.nod.knowledge;

import java.util.List;

/** Reads text with the index's own idea of words, so that a question and a sentence can be compared. */
public interface Vocabulary {

    /** The words of the text, in order. */
    List<Term> terms(String text);
}
