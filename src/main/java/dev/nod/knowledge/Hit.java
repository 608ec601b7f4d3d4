package dev.nod.knowledge;

/**
 * A passage that a search found.
 *
 * @param rank    1 for the best
 * @param score   higher is better; comparable only within one search
 * @param passage what was found
 * @param snippet the part of its text that fits the question best, at most a few lines
 */
public record Hit(int rank, double score, Passage passage, String snippet) {}
