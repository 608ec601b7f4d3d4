package dev.nod.draft.prompt;

/**
 * Whether a statement follows from its quotes.
 *
 * @param reason why not, in a few words; empty if it does
 */
public record Verdict(boolean follows, String reason) {}
