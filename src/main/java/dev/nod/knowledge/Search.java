package dev.nod.knowledge;

/** Finds the passages that most likely answer a question. */
public interface Search {

    /**
     * The best passages for the query; none when nothing has a word in common with it.
     *
     * @param limit how many at most, 1 or more
     * @throws IndexUnusableException if the index cannot be read
     */
    Found search(Query query, int limit);
}
