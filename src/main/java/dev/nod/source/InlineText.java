package dev.nod.source;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The plain text of a run of words, links, pictures and inline code. */
final class InlineText {

    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript", "iframe",
            "audio",
            "video", "canvas", "object", "svg", "head", "title", "datalist", "map");
    private static final Set<String> CODE = Set.of("code", "tt", "samp");
    private static final Set<String> STRUCK = Set.of("del", "s", "strike");

    private final StringBuilder text = new StringBuilder();
    private final boolean inHeading;
    private boolean isAfterPicture;

    private InlineText(boolean inHeading) {
        this.inHeading = inHeading;
    }

    /** Line breaks that the reader sees are {@code \n}; any other white space is one space. */
    static String of(List<? extends Node> nodes) {
        var inline = new InlineText(false);
        nodes.forEach(inline::add);
        return inline.text.toString().strip();
    }

    /** One line, without the marks around code and without links to the heading itself. */
    static String ofHeading(Element heading) {
        var inline = new InlineText(true);
        heading.childNodes().forEach(inline::add);
        return inline.text.toString().strip().replace('\n', ' ');
    }

    /** Whether a reader never sees what is in the element. */
    static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName()) || element.hasAttr("hidden");
    }

    private void add(Node node) {
        if (node instanceof TextNode words) {
            words.getWholeText().codePoints().forEach(this::add);
        } else if (node instanceof Element element && !isUnseen(element)) {
            add(element);
        }
    }

    private void add(Element element) {
        var name = element.normalName();
        switch (name) {
            case "br" -> lineBreak();
            case "img" -> picture(element.attr("alt"));
            case "a" -> link(element);
            case "input" -> checkbox(element);
            case "sup" -> superscript(element);
            case "q" -> wrapped("\"", element, "\"");
            default -> {
                if (CODE.contains(name) && !inHeading) {
                    code(element.wholeText());
                } else if (STRUCK.contains(name) && !element.text().isBlank()) {
                    wrapped("~~", element, "~~");
                } else {
                    element.childNodes().forEach(this::add);
                }
            }
        }
    }

    private void add(int c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            space();
        } else if (c != 0xAD && c != 0x200B && c != 0x2060) {
            if (isAfterPicture && Character.isLetterOrDigit(c)) {
                space();
            }
            text.appendCodePoint(c);
        }
        isAfterPicture = false;
    }

    private void space() {
        if (!text.isEmpty() && !Character.isWhitespace(last())) {
            text.append(' ');
        }
    }

    private void lineBreak() {
        while (!text.isEmpty() && last() == ' ') {
            text.setLength(text.length() - 1);
        }
        if (!text.isEmpty() && last() != '\n') {
            text.append('\n');
        }
    }

    private void picture(String alternative) {
        if (!alternative.isBlank()) {
            if (!text.isEmpty() && Character.isLetterOrDigit(last())) {
                text.append(' ');
            }
            alternative.codePoints().forEach(this::add);
            isAfterPicture = true;
        }
    }

    /** Its words, or its address when it has none; a link from a heading or a note to itself is no text. */
    private void link(Element link) {
        var target = link.attr("href");
        var own = link.text();
        var isMark = own.codePoints().noneMatch(Character::isLetterOrDigit);
        if (target.startsWith("#") && isMark && (inHeading || own.contains("↩"))
                && link.selectFirst("img") == null) {
            return;
        }
        var before = text.length();
        link.childNodes().forEach(this::add);
        if (text.substring(before).isBlank() && target.contains(":")) {
            text.append(target.startsWith("mailto:") ? target.substring(7) : target);
        }
    }

    private void checkbox(Element input) {
        if (input.attr("type").equalsIgnoreCase("checkbox") && input.closest("li") != null) {
            text.append(input.hasAttr("checked") ? "[x] " : "[ ] ");
        }
    }

    /** Keeps powers apart from the number before them, and numbers of notes from the words before them. */
    private void superscript(Element superscript) {
        var own = superscript.text();
        if (superscript.selectFirst("a[href^=#]") != null && !own.startsWith("[")) {
            wrapped("[", superscript, "]");
        } else if (!own.isEmpty()
                && own.codePoints().allMatch(c -> Character.isDigit(c) || c == '-' || c == '+')) {
            wrapped("^", superscript, "");
        } else {
            superscript.childNodes().forEach(this::add);
        }
    }

    private void wrapped(String before, Element element, String after) {
        text.append(before);
        element.childNodes().forEach(this::add);
        text.append(after);
    }

    private void code(String code) {
        var line = code.replace('\n', ' ');
        if (line.isBlank()) {
            space();
        } else if (line.contains("`")) {
            var fence = Fences.around(line, 2);
            text.append(fence).append(' ').append(line).append(' ').append(fence);
        } else {
            text.append('`').append(line).append('`');
        }
    }

    private char last() {
        return text.charAt(text.length() - 1);
    }
}
