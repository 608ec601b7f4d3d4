package dev.nod.source;

/** Replaces one kind of marks in the source of a page by what the reader sees in their place. */
interface Rewriter {

    /** Says that nothing was replaced. */
    int NOT_MINE = -1;

    /**
     * Replaces what starts here, if it is of this kind.
     *
     * @param text the whole source
     * @param at   where in it
     * @param out  what the source before has become; the replacement is appended
     * @return where the source goes on, or {@link #NOT_MINE}
     */
    int rewrite(String text, int at, StringBuilder out);
}
