package dev.nod.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a document that is searched, quoted and cited as one.
 *
 * @param id       unique in the index and stable while its document does not change
 * @param source   the name of the source of its document
 * @param path     the path of its document in the source
 * @param title    the title of its document
 * @param headings the path of headings above it, outermost first, without the title
 * @param url      a link that opens the document at the passage's section
 * @param audience who may read it
 * @param updated  the day on which its document says that it was last changed, else written; null where it says neither
 * @param text     its words, blocks separated by an empty line
 */
public record Passage(
        String id,
        String source,
        String path,
        String title,
        List<String> headings,
        String url,
        Audience audience,
        @Nullable LocalDate updated,
        String text) {

    public Passage {
        headings = List.copyOf(headings);
    }

    /** A passage for everyone that has no date. */
    public Passage(
            String id,
            String source,
            String path,
            String title,
            List<String> headings,
            String url,
            String text) {
        this(id, source, path, title, headings, url, Audience.EVERYONE, null, text);
    }
}
