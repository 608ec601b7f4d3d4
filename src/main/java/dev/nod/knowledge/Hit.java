package dev.nod.knowledge;

/**
 * A passage that a search found.
 *
 * @param rank    1 for the best
 * @param score   higher is better; comparable only within one search
 * @param passage what was found
 */
public record Hit(int rank, double score, Passage passage) {}
