package dev.nod.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a parser found in a file.
 *
 * @param title       null when the file names none
 * @param frontMatter the lines of settings above its text, as they stand there; empty when there are none
 * @param parts       its text in reading order; only parts that have some
 */
record Page(@Nullable String title, String frontMatter, List<Part> parts) {

    /**
     * The text under one heading.
     *
     * @param anchor where a link to the part leads in the page; null for its top
     */
    record Part(List<String> headings, @Nullable String anchor, List<String> blocks) {

        Part {
            headings = List.copyOf(headings);
            blocks = List.copyOf(blocks);
        }
    }
}
