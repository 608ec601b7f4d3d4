package dev.nod.knowledge;

import java.util.List;

/** Finds the passages that most likely answer a question. */
public interface Search {

    /**
     * The best passages for the question, best first; empty when nothing has a word in common with it.
     *
     * @param question free text of any length; nothing in it is read as query syntax
     * @param limit    how many at most, 1 or more
     * @throws IndexUnusableException if the index cannot be read
     */
    List<Hit> search(String question, int limit);
}
