package dev.nod.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the marks within a paragraph of AsciiDoc: code, emphasis, links, macros, notes and attributes. */
final class AdocInline {

    private static final int DEEPEST = 5;
    /** In this order: code, passed text, macro, web link, cross reference, index term, anchor, quotes, emphasis, break. */
    private static final Pattern MARK = Pattern.compile("(?<![\\w`])`\\+?([^`\\n]{1,2000}?)\\+?`(?!\\w)"
            + "|``([^`]{1,2000})``"
            + "|\\+\\+\\+?(.{1,2000}?)\\+\\+\\+?"
            + "|\\b(link|xref|mailto|image|icon|kbd|btn|menu|pass|footnote|stem|latexmath|asciimath|anchor|indexterm2?"
            + "|linkgit):{1}([^\\s\\[\\]]{0,500})\\[((?:[^\\]\\\\]++|\\\\.){0,100}+)]"
            + "|(?<![\\w:])<?((?:https?|ftp|irc)://[^\\s\\[\\]<>]{1,1000})(?:\\[([^\\]]{0,1000})])?>?"
            + "|<<([^<>,]{1,300})(?:, *([^<>]{1,500}))?>>"
            + "|\\(\\(\\(([^()]{1,300})\\)\\)\\)|\\(\\(([^()]{1,300})\\)\\)"
            + "|\\[\\[[^\\]]{1,200}]]"
            + "|\"`(.{1,1000}?)`\"|'`(.{1,1000}?)`'"
            + "|(?:\\[[^\\]\\n]{1,100}])?(?:\\*\\*(.{1,1000}?)\\*\\*|__(.{1,1000}?)__|##(.{1,1000}?)##)"
            + "|(?<![\\w\\]*])(?:\\[[^\\]\\n]{1,100}])?(?:\\*(?=\\S)([^*\\n]{1,1000}?)(?<=\\S)\\*(?![\\w*])"
            + "|_(?=\\S)([^_\\n]{1,1000}?)(?<=\\S)_(?!\\w)|#(?=\\S)([^#\\n]{1,1000}?)(?<=\\S)#(?!\\w))"
            + "|( \\+)(?=\\n|$)", Pattern.DOTALL);

    private final AdocAttributes attributes;

    AdocInline(AdocAttributes attributes) {
        this.attributes = attributes;
    }

    void write(String text, Element out) {
        write(attributes.replaced(text), out, 0);
    }

    private static void write(String text, Element out, int depth) {
        if (depth > DEEPEST) {
            out.appendText(text);
            return;
        }
        var mark = MARK.matcher(text);
        var at = 0;
        while (mark.find()) {
            out.appendText(text.substring(at, mark.start()));
            if (mark.start() > 0 && text.charAt(mark.start() - 1) == '\\') {
                out.appendText(mark.group());
            } else {
                mark(mark, out, depth);
            }
            at = mark.end();
        }
        out.appendText(text.substring(at));
    }

    private static void mark(Matcher mark, Element out, int depth) {
        if (mark.group(1) != null || mark.group(2) != null) {
            out.appendElement("code").appendText(mark.group(1) == null ? mark.group(2) : mark.group(1));
        } else if (mark.group(3) != null) {
            out.appendText(mark.group(3));
        } else if (mark.group(4) != null) {
            macro(mark.group(4), mark.group(5), mark.group(6), out, depth);
        } else if (mark.group(7) != null) {
            link(mark.group(7), mark.group(8), out, depth);
        } else if (mark.group(9) != null) {
            write(mark.group(10) == null ? mark.group(9).replaceFirst("^#", "") : mark.group(10), out,
                    depth + 1);
        } else if (mark.group(21) != null) {
            out.appendElement("br");
        } else {
            emphasis(mark, out, depth);
        }
    }

    private static void emphasis(Matcher mark, Element out, int depth) {
        for (var group = 12; group <= 20; group++) {
            if (mark.group(group) != null) {
                var quote = group == 13 ? "\"" : group == 14 ? "'" : "";
                out.appendText(quote);
                write(mark.group(group), out, depth + 1);
                out.appendText(quote);
            }
        }
    }

    private static void macro(String name, String target, String text, Element out, int depth) {
        switch (name) {
            case "footnote" -> write(" (" + text + ")", out, depth + 1);
            case "kbd", "btn", "pass", "stem", "latexmath", "asciimath" -> out.appendText(text);
            case "menu" -> out.appendText(text.isEmpty() ? target : target + " > " + text);
            case "image" -> out.appendText(first(text));
            case "icon", "anchor", "indexterm" -> {
            }
            case "linkgit" -> out.appendText(target + "(" + text + ")");
            default -> write(shown(text, target.replaceFirst("^#", "")), out, depth + 1);
        }
    }

    private static void link(String address, @Nullable String text, Element out, int depth) {
        if (text == null || text.isBlank()) {
            out.appendText(address);
        } else {
            write(shown(text, address), out, depth + 1);
        }
    }

    private static String shown(String text, String target) {
        var words = first(text).replaceFirst("\\^$", "");
        return words.isBlank() ? target : words;
    }

    /** The words among the arguments of a macro: quoted, or up to the first that has a name. */
    private static String first(String arguments) {
        if (arguments.startsWith("\"") && arguments.indexOf('"', 1) > 0) {
            return arguments.substring(1, arguments.indexOf('"', 1));
        }
        return arguments.replaceFirst(",\\s*\\w+=.*", "").replaceFirst("^\\w+=.*", "");
    }
}
