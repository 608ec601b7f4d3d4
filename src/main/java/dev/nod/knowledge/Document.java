package dev.nod.knowledge;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document as its source holds it now.
 *
 * @param source      the name of the source it comes from
 * @param path        its path in the source, unique there
 * @param title       its title
 * @param url         a link that opens it
 * @param fingerprint changes whenever the document, the way it is read, or who may read it changes
 * @param audience    who may read it
 * @param updated     the day on which it says that it was last changed, else written; null where it says neither
 * @param sections    its text, in reading order
 */
public record Document(
        String source,
        String path,
        String title,
        String url,
        String fingerprint,
        Audience audience,
        @Nullable LocalDate updated,
        List<Section> sections) {

    public Document {
        if (source.isBlank() || path.isBlank() || fingerprint.isBlank()) {
            throw new IllegalArgumentException("a document needs a source, a path and a fingerprint");
        }
        sections = List.copyOf(sections);
    }

    /** A document for everyone that has no date. */
    public Document(
            String source,
            String path,
            String title,
            String url,
            String fingerprint,
            List<Section> sections) {
        this(source, path, title, url, fingerprint, Audience.EVERYONE, null, sections);
    }

    /** The length of its text in UTF-8. */
    public long bytes() {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .mapToLong(block -> block.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
