package dev.nod.draft.prompt;

/**
 * What a model says that a statement stands on.
 *
 * @param passage the id of a passage, as the prompt gave it
 * @param quote   words that are said to stand there
 */
public record Support(String passage, String quote) {}
