package dev.nod.draft.prompt;

/** Counts what models count; each has its own way, so that a count is near to what is billed, not equal to it. */
public interface Tokens {

    /** How many tokens a text has. */
    int count(String text);
}
