package dev.nod.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Says which HTML the styles of a Word document stand for, in Mammoth's notation. */
final class WordStyles {

    /** The class of the heading that is the title of the document. */
    static final String TITLE = "title";

    private static final int DEEPEST_HEADING = 6;
    private static final String FIXED = """
        p[style-name='Title'] => h1.title:fresh
        p[style-name='heading 7'] => h6:fresh
        p[style-name='heading 8'] => h6:fresh
        p[style-name='heading 9'] => h6:fresh
        p[style-name='HTML Preformatted'] => pre:separator('\\n')
        p[style-name='Preformatted Text'] => pre:separator('\\n')
        p[style-name='Source Code'] => pre:separator('\\n')
        p[style-name='Code'] => pre:separator('\\n')
        p[style-name='macro'] => pre:separator('\\n')
        p[style-name='Plain Text'] => pre:separator('\\n')
        r[style-name='HTML Code'] => code
        r[style-name='Source Text'] => code
        r[style-name='Verbatim Char'] => code
        p[style-name='TOC Heading'] => !
        p[style-name^='toc '] => !
        """;

    private WordStyles() {}

    /** The styles that every document has, and those of this one that are headings by another name. */
    static String map(Document styles) {
        var byId = new HashMap<String, Element>();
        styles.getElementsByTag("w:style").forEach(style -> byId.put(style.attr("w:styleId"), style));
        return byId.values()
                .stream()
                .flatMap(style -> heading(style, byId))
                .collect(Collectors.joining("\n", FIXED, ""));
    }

    private static Stream<String> heading(Element style, Map<String, Element> byId) {
        var name = value(style, "w:name");
        var level = level(style, byId);
        var isOwn = !name.matches("(?i)heading \\d|toc .*|title|.*['\\\\\\n].*");
        return level > 0 && isOwn
                ? Stream.of("p[style-name='" + name + "'] => h" + level + ":fresh")
                : Stream.of();
    }

    /** Its level in the outline, or that of the style it is based on; 0 for text. */
    private static int level(Element style, Map<String, Element> byId) {
        var seen = new HashSet<Element>();
        for (var at = style; at != null && seen.add(at); at = byId.get(value(at, "w:basedOn"))) {
            var level = value(at, "w:outlineLvl");
            if (level.matches("\\d")) {
                return level.equals("9") ? 0 : Math.min(Integer.parseInt(level) + 1, DEEPEST_HEADING);
            }
        }
        return 0;
    }

    private static String value(Element style, String property) {
        return style.getElementsByTag(property).attr("w:val");
    }
}
