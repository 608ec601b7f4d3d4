package dev.nod.evaluate;

/**
 * How well Nod's search does on a set of questions, beside plain Lucene on the same passages.
 *
 * @param collection the set
 * @param kind       which of its questions
 * @param nod        how well Nod ranks
 * @param plain      how well plain Lucene ranks
 * @param near       how well the search tells the questions from unanswerable ones on the same topics
 * @param drafted    how well the drafter does, which reads the passages that the search found
 * @param offTopic   how well the search tells them from questions to other sets
 */
public record Comparison(
        String collection,
        Kind kind,
        Scores nod,
        Scores plain,
        Refusals near,
        Refusals drafted,
        Refusals offTopic) {

    /** Kinds of questions. */
    public enum Kind {
        /** Asked out of the blue. */
        FIRST,
        /** Asked in the course of a conversation. */
        FOLLOW_UP,
        /** Asked with a slip of the fingers. */
        MISTYPED
    }
}
