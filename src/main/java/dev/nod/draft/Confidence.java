package dev.nod.draft;

import dev.nod.knowledge.Passage;

/**
 * How likely a passage answers the question, from how densely it speaks about it and from how many of its words it
 * has: one shared word may be chance, four are not.
 */
final class Confidence {

    /** From a logistic regression over answerable and unanswerable questions to handbooks and encyclopedias. */
    private static final double DENSITY = 8.1;
    private static final double WORDS = 2.4;
    private static final double BIAS = -5.7;

    private Confidence() {}

    /** 0 to 1. */
    static double of(Relevance relevance, Passage passage) {
        var text = String.join("\n", passage.title(), String.join("\n", passage.headings()), passage.text());
        var evidence = DENSITY * relevance.density(text)
                + WORDS * Math.log1p(relevance.shared(text).size())
                + BIAS;
        return 1 / (1 + Math.exp(-evidence));
    }
}
