package dev.nod.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a page of reStructuredText, with the directives of Sphinx, by way of HTML; nothing is included from elsewhere. */
final class RstReader {

    private static final Pattern FIELD = Pattern.compile(":([\\w -]+):(?:\\s+(.*))?");
    private static final Pattern NOT_ID = Pattern.compile("[^a-z0-9]+");

    private final Set<String> used = new HashSet<>();
    private int unnamed;

    private RstReader() {}

    static Page read(String text) {
        var frontMatter = FrontMatter.split(text);
        var lines = frontMatter.body().lines().map(RstReader::untabbed).toList();
        var body = new Element("body");
        new RstBlocks(new RstInline(RstSubstitutions.of(lines))).parse(lines, body, 0);
        var outline = new Outline(frontMatter.title());
        var ids = new RstReader();
        new PlainText(ids::id).walk(body, outline);
        return outline.page(frontMatter.linesWith(fields(lines)));
    }

    /** The id that docutils and Sphinx give a section; an id of its own when there is nothing in its title to make one of. */
    private @Nullable String id(Element heading) {
        var plain = Normalizer.normalize(heading.text().toLowerCase(Locale.ROOT),
                Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        var id = NOT_ID.matcher(plain).replaceAll("-").replaceFirst("^[-0-9]+", "").replaceFirst("-+$", "");
        while (id.isEmpty() || !used.add(id)) {
            id = "id" + ++unnamed;
        }
        return id;
    }

    /** The fields at the top of the page, before or after its title, in the form of front matter. */
    private static String fields(List<String> lines) {
        var fields = new ArrayList<String>();
        for (var i = 0; i < Math.min(lines.size(), 100); i++) {
            var field = FIELD.matcher(lines.get(i));
            if (field.matches()) {
                fields.add(field.group(1) + ": " + (field.group(2) == null ? "" : field.group(2)));
            } else if (!fields.isEmpty() && !lines.get(i).startsWith(" ")) {
                break;
            }
        }
        return String.join("\n", fields);
    }

    private static String untabbed(String line) {
        var out = new StringBuilder();
        for (var i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\t') {
                out.append(" ".repeat(8 - out.length() % 8));
            } else {
                out.append(line.charAt(i));
            }
        }
        return out.toString().stripTrailing();
    }
}
