package dev.nod.evaluate;

import java.util.List;

/**
 * A question as people ask it, and what an answer to it must hold.
 *
 * @param ask    its words
 * @param pages  the paths of the documents that answer it, with the section after a {@code #}; none if none does
 * @param answer words of one of them, without emphasis and backticks; empty if none answers it
 */
public record GoldenQuestion(String ask, List<String> pages, String answer) {

    public GoldenQuestion {
        pages = List.copyOf(pages);
    }

    /** Whether the document at this path answers it. */
    public boolean isAnsweredBy(String path) {
        return pages.stream().anyMatch(page -> page.equals(path) || page.startsWith(path + "#"));
    }
}
