package dev.nod.evaluate;

/**
 * How well drafts do on a set of questions, beside the simplest draft there is.
 *
 * @param collection the set
 * @param nod        how well Nod's drafts hold the answers
 * @param simplest   how well the first sentence of the best passage does
 * @param near       how often Nod is silent on unanswerable questions on the same topics
 * @param offTopic   how often on questions to other sets
 */
public record QuoteComparison(
        String collection,
        QuoteScores nod,
        QuoteScores simplest,
        Silence near,
        Silence offTopic) {}
