package dev.nod.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a parser found in a file.
 *
 * @param title        null when the file names none
 * @param frontMatter  the lines of settings above its text, as they stand there; empty when there are none
 * @param metaAudience what a meta element says of its audience; null when there is none
 * @param dates        what its properties or meta elements say of when it was last changed or written, in whatever form,
 *                     the most telling first
 * @param parts        its text in reading order; only parts that have some
 */
record Page(
        @Nullable String title,
        String frontMatter,
        @Nullable String metaAudience,
        List<String> dates,
        List<Part> parts) {

    Page {
        dates = List.copyOf(dates);
        parts = List.copyOf(parts);
    }

    /** A page without meta elements and properties. */
    Page(@Nullable String title, String frontMatter, List<Part> parts) {
        this(title, frontMatter, null, List.of(), parts);
    }

    Page withMetaAudience(@Nullable String content) {
        return new Page(title, frontMatter, content, dates, parts);
    }

    Page withDates(List<String> stated) {
        return new Page(title, frontMatter, metaAudience, stated, parts);
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
