package dev.nod.knowledge;

/**
 * How a search looks at what texts mean.
 *
 * @param questions makes vectors of questions
 * @param identity  of the model that does, and that made those of the passages
 * @param weight    the share of the meaning in the score of a passage, 0 to 1
 */
public record Semantics(QuestionVectors questions, String identity, double weight) {}
