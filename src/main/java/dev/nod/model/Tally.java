package dev.nod.model;

/**
 * What one call took.
 *
 * @param input  the tokens that were read
 * @param cached those of them that had been read before
 * @param output the tokens that were written, thoughts included
 */
record Tally(long input, long cached, long output) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally {
        cached = Math.min(cached, input);
    }
}
