package dev.nod.source;

import static dev.nod.source.IndentedLines.dedented;
import static dev.nod.source.IndentedLines.end;
import static dev.nod.source.IndentedLines.indent;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads the sections, paragraphs and lists of reStructuredText into HTML. */
final class RstBlocks {

    private static final int DEEPEST = 30;
    private static final Pattern RULE = Pattern.compile("([!-/:-@\\[-`{-~])\\1{1,}");
    private static final Pattern BULLET = Pattern.compile("([-*+•‣]) +(?=\\S)");
    private static final Pattern NUMBER = Pattern
            .compile("(\\(?(?:\\d{1,9}|#|[a-zA-Z]|[ivxIVX]{1,6})[.)]) +(?=\\S)");
    private static final Pattern FIELD = Pattern.compile(":(?!:)((?:[^:`]|:(?! )){1,200}):(?: +(.*))?");
    private static final Pattern OPTION = Pattern
            .compile("((?:--?|/)\\w\\S*(?:[ =]<?[\\w-]+>?)?(?:, .{1,60}?)?)(?:  +(.*))?");

    private final List<String> adornments = new ArrayList<>();
    private final RstInline inline;
    private final RstDirectives directives = new RstDirectives(this);

    RstBlocks(RstInline inline) {
        this.inline = inline;
    }

    void inline(String text, Element out) {
        inline.write(text, out);
    }

    void parse(List<String> lines, Element out, int depth) {
        if (depth > DEEPEST) {
            out.appendElement("p").appendText(String.join(" ", lines));
            return;
        }
        var at = 0;
        while (at < lines.size()) {
            at = lines.get(at).isBlank() ? at + 1 : block(lines, at, out, depth);
        }
    }

    /** Where the block that starts here ends. */
    private int block(List<String> lines, int at, Element out, int depth) {
        var line = lines.get(at);
        if (indent(line) > 0) {
            return quote(lines, at, out, depth);
        }
        var titleEnd = depth == 0 ? title(lines, at, out) : at;
        if (titleEnd > at) {
            return titleEnd;
        }
        if (line.startsWith(".. ") || line.equals("..") || line.startsWith("__ ")) {
            var end = end(lines, at + 1, 1);
            directives.explicit(lines.subList(at, end), out, depth);
            return end;
        }
        if (line.startsWith(">>> ")) {
            return pre(lines, at, paragraphEnd(lines, at), out);
        }
        var tableEnd = RstTables.read(lines, at, out, (text, into) -> parse(text, into, depth + 1));
        return tableEnd > at ? tableEnd : textBlock(lines, at, out, depth);
    }

    private int textBlock(List<String> lines, int at, Element out, int depth) {
        var line = lines.get(at);
        if (BULLET.matcher(line).lookingAt() || isNumbered(lines, at)) {
            return list(lines, at, out, depth);
        }
        if (FIELD.matcher(line).matches()) {
            return pairs(lines, at, out, FIELD, depth);
        }
        if (OPTION.matcher(line).matches()) {
            return pairs(lines, at, out, OPTION, depth);
        }
        if (line.startsWith("| ") || line.equals("|")) {
            return lineBlock(lines, at, out);
        }
        if (RULE.matcher(line).matches() && line.length() >= 4) {
            return at + 1;
        }
        var isTerm = at + 1 < lines.size() && indent(lines.get(at + 1)) > 0 && !line.endsWith("::");
        return isTerm ? definition(lines, at, out, depth) : paragraph(lines, at, out);
    }

    /** Where the heading ends that starts here, if one does. */
    private int title(List<String> lines, int at, Element out) {
        var line = lines.get(at);
        if (at + 2 < lines.size() && isRule(line) && lines.get(at + 2).equals(line)
                && !lines.get(at + 1).isBlank() && !isRule(lines.get(at + 1))) {
            heading(lines.get(at + 1).strip(), "over" + line.charAt(0), out);
            return at + 3;
        }
        if (at + 1 < lines.size() && isRule(lines.get(at + 1)) && !isRule(line)
                && lines.get(at + 1).length() >= Math.min(line.length(), 4)) {
            heading(line.strip(), "under" + lines.get(at + 1).charAt(0), out);
            return at + 2;
        }
        return at;
    }

    private static boolean isRule(String line) {
        return RULE.matcher(line).matches();
    }

    private void heading(String text, String adornment, Element out) {
        if (!adornments.contains(adornment)) {
            adornments.add(adornment);
        }
        inline(text, out.appendElement("h" + Math.min(adornments.indexOf(adornment) + 1, 6)));
    }

    private int quote(List<String> lines, int at, Element out, int depth) {
        var end = end(lines, at, 1);
        parse(dedented(lines.subList(at, end)), out.appendElement("blockquote"), depth + 1);
        return end;
    }

    private static boolean isNumbered(List<String> lines, int at) {
        if (!NUMBER.matcher(lines.get(at)).lookingAt()) {
            return false;
        }
        var next = at + 1 < lines.size() ? lines.get(at + 1) : "";
        return next.isBlank() || indent(next) > 0 || NUMBER.matcher(next).lookingAt();
    }

    private int list(List<String> lines, int at, Element out, int depth) {
        var mark = BULLET.matcher(lines.get(at)).lookingAt() ? BULLET : NUMBER;
        var list = out.appendElement(mark == BULLET ? "ul" : "ol");
        var number = NUMBER.matcher(lines.get(at));
        if (mark == NUMBER && number.lookingAt()) {
            list.attr("start", number.group(1).replaceAll("\\D", ""));
        }
        var next = at;
        while (next < lines.size()) {
            var matcher = mark.matcher(lines.get(next));
            if (!matcher.lookingAt()) {
                break;
            }
            var end = end(lines, next + 1, 1);
            var item = new ArrayList<String>();
            item.add(lines.get(next).substring(matcher.end()));
            item.addAll(IndentedLines.without(lines.subList(next + 1, end), matcher.end()));
            parse(item, list.appendElement("li"), depth + 1);
            next = end;
            while (next < lines.size() && lines.get(next).isBlank()) {
                next++;
            }
        }
        return next;
    }

    /** Fields or options, each with what it means. */
    private int pairs(List<String> lines, int at, Element out, Pattern pair, int depth) {
        var list = out.appendElement("dl");
        var next = at;
        while (next < lines.size()) {
            var matcher = pair.matcher(lines.get(next));
            if (!matcher.matches()) {
                break;
            }
            var end = end(lines, next + 1, 1);
            var meaning = new ArrayList<String>();
            meaning.add(matcher.group(2) == null ? "" : matcher.group(2));
            meaning.addAll(dedented(lines.subList(next + 1, end)));
            inline(matcher.group(1), list.appendElement("dt"));
            parse(meaning, list.appendElement("dd"), depth + 1);
            next = end;
        }
        return next;
    }

    private int definition(List<String> lines, int at, Element out, int depth) {
        var last = out.lastElementChild();
        var list = last != null && last.hasClass("terms") ? last : out.appendElement("dl").addClass("terms");
        var end = end(lines, at + 1, 1);
        inline(lines.get(at).replaceFirst(" : .*", ""), list.appendElement("dt"));
        parse(dedented(lines.subList(at + 1, end)), list.appendElement("dd"), depth + 1);
        return end;
    }

    private int lineBlock(List<String> lines, int at, Element out) {
        var paragraph = out.appendElement("p");
        var next = at;
        for (; next < lines.size() && lines.get(next).startsWith("|"); next++) {
            inline(lines.get(next).substring(1).strip(), paragraph);
            paragraph.appendElement("br");
        }
        return next;
    }

    /** Two colons at its end announce code. */
    private int paragraph(List<String> lines, int at, Element out) {
        var end = paragraphEnd(lines, at);
        var text = String.join(" ", lines.subList(at, end)).strip();
        if (!text.endsWith("::")) {
            inline(text, out.appendElement("p"));
            return end;
        }
        inline(text.equals("::") ? "" : text.substring(0, text.length() - 1), out.appendElement("p"));
        var code = end;
        while (code < lines.size() && lines.get(code).isBlank()) {
            code++;
        }
        return code < lines.size() && indent(lines.get(code)) > 0
                ? pre(lines, code, end(lines, code, 1), out)
                : end;
    }

    private static int pre(List<String> lines, int from, int to, Element out) {
        out.appendElement("pre").appendText(String.join("\n", dedented(lines.subList(from, to))));
        return to;
    }

    private static int paragraphEnd(List<String> lines, int at) {
        var end = at;
        while (end < lines.size() && !lines.get(end).isBlank()) {
            end++;
        }
        return end;
    }
}
