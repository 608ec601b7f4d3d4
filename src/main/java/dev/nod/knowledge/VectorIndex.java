package dev.nod.knowledge;

import java.util.List;

/** The passages of an index that still have no vector, and the way to give them one. */
public interface VectorIndex {

    /** How many passages have a vector, and how many have none. */
    Coverage coverage();

    /**
     * Some passages without a vector, in the order of the index.
     *
     * @param after the last place of an earlier call, or -1 to begin
     */
    Page lacking(int after, int most);

    /**
     * Gives the passages without a vector those that the cache has, and makes them searchable all at once; returns
     * how many got one. Does nothing while the index is being changed otherwise.
     */
    int fill();

    /**
     * How far the index is.
     *
     * @param with       passages with a vector of the present model
     * @param without    passages with none
     * @param dimensions how many the vectors have; 0 while there are none
     */
    record Coverage(int with, int without, int dimensions) {}

    /**
     * Some passages.
     *
     * @param last     the place of the last one
     * @param passages none after the end
     */
    record Page(int last, List<Passage> passages) {

        public Page {
            passages = List.copyOf(passages);
        }
    }
}
