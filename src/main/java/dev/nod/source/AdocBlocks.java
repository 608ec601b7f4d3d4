package dev.nod.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads the sections, paragraphs and delimited blocks of AsciiDoc into HTML. */
final class AdocBlocks {

    private static final int DEEPEST = 20;
    private static final Pattern SECTION = Pattern.compile("(={1,6}|#{1,6}) +(\\S.*?)(?: +\\1)?");
    private static final Pattern DELIMITER = Pattern
            .compile("-{4,}|\\.{4,}|={4,}|\\*{4,}|_{4,}|\\+{4,}|/{4,}|--|```.*|[|,:!]={3,}");
    private static final Pattern STYLE = Pattern.compile("\\[(?!\\[)(.*)]|\\[\\[([^\\],]++).*]]");
    private static final Pattern TITLE = Pattern.compile("\\.([^\\s.].*)");
    private static final Pattern CALLOUT = Pattern.compile("(NOTE|TIP|IMPORTANT|WARNING|CAUTION): +(.*)");
    private static final Pattern UNSEEN = Pattern
            .compile("//(?!/).*|'{3,}|<{3,}|(?:include|ifdef|ifndef|ifeval|endif|toc|video|audio)::.*|\\+");
    private static final Pattern IMAGE = Pattern.compile("image::\\S*?\\[([^\\],]*).*]");
    private static final Map<Character, Integer> UNDERLINES = Map.of('=', 1, '-', 2, '~', 3, '^', 4, '+', 5);

    private final List<String> lines;
    private final AdocAttributes attributes;
    private final AdocInline inline;
    private final AdocLists lists = new AdocLists(this);
    private AdocStyle style = AdocStyle.NONE;
    private int at;

    AdocBlocks(List<String> lines, AdocAttributes attributes) {
        this.lines = lines;
        this.attributes = attributes;
        this.inline = new AdocInline(attributes);
    }

    void parse(Element out, int depth) {
        while (at < lines.size()) {
            block(out, depth);
        }
    }

    void inline(String text, Element out) {
        inline.write(text, out);
    }

    boolean hasLine() {
        return at < lines.size();
    }

    String line() {
        return lines.get(at);
    }

    void next() {
        at++;
    }

    /** Whether the line ends a paragraph though no empty line precedes it. */
    boolean isBlockStart() {
        return line().isBlank() || DELIMITER.matcher(line()).matches() || STYLE.matcher(line()).matches()
                || line().equals("+");
    }

    void block(Element out, int depth) {
        var line = line();
        var styled = STYLE.matcher(line);
        var title = TITLE.matcher(line);
        if (line.isBlank() || UNSEEN.matcher(line).matches() || attributes.take(line)) {
            at++;
        } else if (styled.matches()) {
            style = style.and(styled.group(1) == null ? "#" + styled.group(2) : styled.group(1));
            at++;
        } else if (title.matches()) {
            inline(title.group(1), out.appendElement("p"));
            at++;
        } else {
            content(out, depth, line);
            attributes.endHeader();
            style = AdocStyle.NONE;
        }
    }

    private void content(Element out, int depth, String line) {
        if (depth == 0 && (section(out) || underlined(out))) {
            return;
        }
        if (DELIMITER.matcher(line).matches()) {
            delimited(line, out, depth);
        } else if (IMAGE.matcher(line).matches()) {
            out.appendElement("p").appendText(IMAGE.matcher(line).replaceFirst("$1"));
            at++;
        } else if (!lists.read(out, depth)) {
            paragraph(line, out);
        }
    }

    private boolean section(Element out) {
        var section = SECTION.matcher(line());
        if (!section.matches()) {
            return false;
        }
        at++;
        heading(section.group(2), section.group(1).length(), out);
        if (section.group(1).length() == 1 && out.childrenSize() == 1) {
            skipAuthors();
        }
        return true;
    }

    /** The author, the revision and the attributes right below the title. */
    private void skipAuthors() {
        var told = 0;
        while (at < lines.size() && !line().isBlank() && !SECTION.matcher(line()).matches()) {
            if (!attributes.take(line()) && !line().startsWith("//") && ++told == 2) {
                attributes.takeRevision(line());
            }
            at++;
        }
    }

    private boolean underlined(Element out) {
        var under = at + 1 < lines.size() ? lines.get(at + 1) : "";
        var level = under.isEmpty() ? null : UNDERLINES.get(under.charAt(0));
        if (level == null || under.length() < 3 || Math.abs(under.length() - line().length()) > 2
                || !under.chars().allMatch(c -> c == under.charAt(0)) || DELIMITER.matcher(line()).matches()
                || line().startsWith(" ")) {
            return false;
        }
        var text = line();
        at += 2;
        heading(text, level, out);
        return true;
    }

    private void heading(String text, int level, Element out) {
        var heading = out.appendElement("h" + level);
        if (!style.id().isEmpty()) {
            heading.attr("id", style.id());
        }
        inline(text, heading);
    }

    private void delimited(String delimiter, Element out, int depth) {
        var content = content(delimiter);
        switch (delimiter.charAt(0)) {
            case '/', '+' -> {
            }
            case '|', '!', ',', ':' ->
                new AdocTable(this, style, delimiter.charAt(0)).write(content, out, depth);
            case '`', '.' -> out.appendElement("pre").appendText(String.join("\n", content));
            case '-' -> {
                if (delimiter.length() > 2 || style.has("source") || style.has("listing")) {
                    out.appendElement("pre").appendText(String.join("\n", content));
                } else {
                    nested(content, frame(out), depth);
                }
            }
            case '_' -> nested(content, out.appendElement("blockquote"), depth);
            default -> nested(content, frame(out), depth);
        }
    }

    /** What it contains, without its delimiters. */
    private List<String> content(String delimiter) {
        var end = delimiter.startsWith("```") ? "```" : delimiter;
        var content = new ArrayList<String>();
        at++;
        while (at < lines.size() && !line().equals(end)) {
            content.add(line());
            at++;
        }
        at++;
        return content;
    }

    private Element frame(Element out) {
        var frame = out.appendElement("div");
        var callout = style.callout();
        if (!callout.isEmpty()) {
            frame.addClass("admonition").appendElement("p").appendText(Alert.title(callout));
        }
        return frame;
    }

    void nested(List<String> content, Element out, int depth) {
        if (depth > DEEPEST) {
            out.appendElement("p").appendText(String.join(" ", content));
        } else {
            new AdocBlocks(content, attributes).parse(out, depth + 1);
        }
    }

    /** Lines up to the next that is empty or starts something else; indented ones are code. */
    private void paragraph(String first, Element out) {
        var text = new ArrayList<String>();
        do {
            if (!line().startsWith("//")) {
                text.add(line());
            }
            at++;
        } while (at < lines.size() && !isBlockStart());
        var callout = CALLOUT.matcher(first);
        if (first.startsWith(" ") || style.has("source") || style.has("listing") || style.has("literal")) {
            out.appendElement("pre").appendText(String.join("\n", IndentedLines.dedented(text)));
        } else if (callout.matches()) {
            var frame = out.appendElement("div").addClass("admonition");
            frame.appendElement("p").appendText(Alert.title(callout.group(1)));
            text.set(0, callout.group(2));
            inline(String.join("\n", text), frame.appendElement("p"));
        } else {
            inline(String.join("\n", text), frame(out).appendElement("p"));
        }
    }
}
