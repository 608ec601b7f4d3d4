package dev.nod.source;

import org.jspecify.annotations.Nullable;

/** Takes the headings and the blocks of a page in reading order. */
interface Blocks {

    /**
     * A heading.
     *
     * @param level  1 to 6
     * @param anchor where a link to it leads; null when none can
     */
    void heading(int level, String text, @Nullable String anchor);

    /** A paragraph, list, table or code block as plain text; blank ones are ignored. */
    void block(String text);
}
