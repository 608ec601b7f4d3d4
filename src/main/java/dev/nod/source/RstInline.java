package dev.nod.source;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads the marks within a paragraph of reStructuredText: code, emphasis, roles, links, notes, substitutions. */
final class RstInline {

    private static final int LONGEST = 2000;
    /** In this order: code, role, link or interpreted text, strong, emphasis, substitution, note, reference, escape. */
    private static final Pattern MARK = Pattern.compile("``(.{1,2000}?)``(?!`)"
            + "|:([\\w:.+-]{1,60}):`([^`]{1,2000})`"
            + "|_?`([^`]{1,2000})`(?::[\\w:.+-]{1,60}:|__?)?"
            + "|(?<![\\w*])\\*\\*(?=\\S)([^*]{1,2000}?\\S?)\\*\\*(?!\\w)"
            + "|(?<![\\w*])\\*(?=\\S)([^*]{1,2000}?)\\*(?![\\w*])"
            + "|\\|(?=\\S)([^|]{1,100})\\|_{0,2}"
            + "|\\[([\\w#*.-]{1,60})]_"
            + "|(?<=\\w)__?(?![\\w`])"
            + "|\\\\(.)", Pattern.DOTALL);
    private static final Pattern TARGETED = Pattern.compile("(.*?)\\s*(?<!\\\\)<([^<>]*)>", Pattern.DOTALL);
    private static final Set<String> CODE = Set.of("code", "command", "file", "option", "envvar", "program",
            "kbd",
            "literal", "samp", "makevar", "regexp", "func", "meth", "class", "mod", "attr", "data", "exc",
            "obj",
            "const");

    private final Map<String, String> substitutions;

    RstInline(Map<String, String> substitutions) {
        this.substitutions = substitutions;
    }

    void write(String text, Element out) {
        write(text, out, 0);
    }

    private void write(String text, Element out, int depth) {
        var mark = MARK.matcher(text);
        var at = 0;
        while (mark.find()) {
            out.appendText(text.substring(at, mark.start()));
            mark(mark, out, depth);
            at = mark.end();
        }
        out.appendText(text.substring(at));
    }

    private void mark(Matcher mark, Element out, int depth) {
        if (mark.group(1) != null) {
            out.appendElement("code").appendText(mark.group(1));
        } else if (mark.group(2) != null) {
            role(mark.group(2), mark.group(3), out);
        } else if (mark.group(4) != null) {
            out.appendText(shown(mark.group(4)));
        } else if (mark.group(5) != null) {
            out.appendText(mark.group(5));
        } else if (mark.group(6) != null) {
            out.appendText(mark.group(6));
        } else if (mark.group(7) != null) {
            var replacement = substitutions.get(mark.group(7));
            if (replacement == null || depth > 3 || replacement.length() > LONGEST) {
                out.appendText(mark.group(7));
            } else {
                write(replacement, out, depth + 1);
            }
        } else if (mark.group(8) != null) {
            out.appendText("[" + mark.group(8).replaceFirst("^#(?=.)", "") + "]");
        } else if (mark.group(9) != null) {
            out.appendText(mark.group(9).isBlank() ? "" : mark.group(9));
        }
    }

    private static void role(String role, String text, Element out) {
        var name = role.substring(role.lastIndexOf(':') + 1);
        var shown = shown(text).replaceFirst("^[!~](?:.*\\.)?", "");
        if (CODE.contains(name)) {
            out.appendElement("code").appendText(shown);
        } else {
            out.appendText(shown);
        }
    }

    /** The words of a link without its target; the target when there are no words. */
    private static String shown(String text) {
        var targeted = TARGETED.matcher(text);
        if (!targeted.matches()) {
            return text;
        }
        return targeted.group(1).isBlank() ? targeted.group(2) : targeted.group(1);
    }
}
