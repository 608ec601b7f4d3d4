package dev.nod.source;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Reads a page of AsciiDoc by way of HTML; nothing is included from elsewhere, and no condition is decided. */
final class AdocReader {

    private static final Pattern NOT_ID = Pattern.compile("[^\\p{L}\\p{N}_ .-]");

    private final Set<String> used = new HashSet<>();
    private final AdocAttributes attributes;

    private AdocReader(AdocAttributes attributes) {
        this.attributes = attributes;
    }

    static Page read(String text) {
        var frontMatter = FrontMatter.split(text);
        var lines = frontMatter.body().lines().map(String::stripTrailing).toList();
        var attributes = new AdocAttributes();
        var body = new Element("body");
        new AdocBlocks(lines, attributes).parse(body, 0);
        var outline = new Outline(frontMatter.title());
        var ids = new AdocReader(attributes);
        new PlainText(ids::id).walk(body, outline);
        var header = attributes.header()
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
        return outline.page(frontMatter.linesWith(header));
    }

    /** Its own id, or the one that Asciidoctor makes of its text. */
    private String id(Element heading) {
        if (!heading.id().isEmpty()) {
            return heading.id();
        }
        var separator = attributes.value("idseparator").orElse("_");
        var words = NOT_ID.matcher(heading.text().toLowerCase(Locale.ROOT)).replaceAll("");
        var id = attributes.value("idprefix").orElse("_")
                + words.replaceAll("[ .-]+", separator.isEmpty() ? "" : separator);
        if (!separator.isEmpty() && id.endsWith(separator)) {
            id = id.substring(0, id.length() - separator.length());
        }
        var unique = id;
        for (var i = 2; !used.add(unique); i++) {
            unique = id + separator + i;
        }
        return unique;
    }
}
