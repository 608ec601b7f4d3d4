package dev.nod.draft;

import dev.nod.knowledge.Passage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement comes from.
 *
 * @param passage  the id of the passage
 * @param title    the title of its document
 * @param headings the headings above it, outermost first, without the title
 * @param url      a link that opens the document there
 * @param updated  the day on which the document says that it was last changed, else written; null where it says neither
 * @param quote    words of the passage, to the letter, that carry the statement
 */
public record Citation(
        String passage,
        String title,
        List<String> headings,
        String url,
        @Nullable LocalDate updated,
        String quote) {

    public Citation {
        if (quote.isBlank()) {
            throw new IllegalArgumentException("a citation needs a quote");
        }
        headings = List.copyOf(headings);
    }

    /** Cites words of a document that has no date. */
    public Citation(String passage, String title, List<String> headings, String url, String quote) {
        this(passage, title, headings, url, null, quote);
    }

    /** Cites words of a passage. */
    public static Citation of(Passage passage, String quote) {
        return new Citation(passage.id(), passage.title(), passage.headings(), passage.url(),
                passage.updated(), quote);
    }
}
