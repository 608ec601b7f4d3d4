package dev.nod.draft.quote;

import dev.nod.knowledge.Passage;

/**
 * How likely a passage answers the question: from how well the search did, from how densely the passage and its text
 * alone speak about the question, and from how many of its words they share, since one may be chance and four are not.
 */
final class Confidence {

    /**
     * From a logistic regression over questions to handbooks, encyclopedias and papers: with an answer, near to the
     * topics but without, off topic, and with the document that answers taken away.
     */
    private static final double SEARCH = 0.144;
    private static final double DENSITY = 3.3;
    private static final double DENSITY_OF_TEXT = 2.5;
    private static final double WORDS = 0.98;
    private static final double BIAS = -3.07;

    private static final double SURE = 0.999;

    private Confidence() {}

    /**
     * 0 to 1.
     *
     * @param likelihood how likely the search thinks that it found the answer
     */
    static double of(Relevance relevance, double likelihood, Passage passage) {
        var all = String.join("\n", passage.title(), String.join("\n", passage.headings()), passage.text());
        var words = relevance.read(all);
        var evidence = SEARCH * logOdds(likelihood)
                + DENSITY * relevance.density(words)
                + DENSITY_OF_TEXT * relevance.density(relevance.read(passage.text()))
                + WORDS * Math.log1p(relevance.shared(words))
                + BIAS;
        return 1 / (1 + Math.exp(-evidence));
    }

    private static double logOdds(double likelihood) {
        var bounded = Math.clamp(likelihood, 1 - SURE, SURE);
        return Math.log(bounded / (1 - bounded));
    }
}
