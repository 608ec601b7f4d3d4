package dev.nod.lucene;

import java.util.List;

/**
 * What was said before a question.
 *
 * @param turns the newest first; only those with words that some passage has
 * @param room  how much the question leaves open for it to say, 0 to 1
 */
record Conversation(List<Said> turns, double room) {

    /** A question that is worth more than so many of the rarest words leaves less open. */
    private static final double OPEN = 0.5;

    Conversation {
        turns = List.copyOf(turns);
    }

    /**
     * What was said before a question.
     *
     * @param question what its words are worth, counted in the rarest words
     */
    static Conversation before(double question, List<Said> turns) {
        return new Conversation(turns, OPEN / Math.max(OPEN, question));
    }

    /**
     * What was said at once.
     *
     * @param words  the most telling of its words, each some passage has
     * @param weight how much it counts, less the longer ago it was said
     */
    record Said(List<Wanted> words, double weight) {

        Said {
            words = List.copyOf(words);
        }
    }
}
