package dev.nod.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a parser found in a file.
 *
 * @param title        null when the file names none
 * @param frontMatter  the lines of settings above its text, as they stand there; empty when there are none
 * @param metaAudience what a meta element says of its audience; null when there is none
 * @param parts        its text in reading order; only parts that have some
 */
record Page(@Nullable String title, String frontMatter, @Nullable String metaAudience, List<Part> parts) {

    /** A page without meta elements. */
    Page(@Nullable String title, String frontMatter, List<Part> parts) {
        this(title, frontMatter, null, parts);
    }

    Page withMetaAudience(@Nullable String content) {
        return new Page(title, frontMatter, content, parts);
    }

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
