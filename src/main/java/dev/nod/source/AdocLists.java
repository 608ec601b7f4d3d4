package dev.nod.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads the lists of AsciiDoc, whose nesting is told by their marks alone. */
final class AdocLists {

    private static final int DEEPEST = 20;
    private static final Pattern ITEM = Pattern
            .compile("\\s*(\\*{1,6}|-|\\.{1,6}|\\d{1,9}\\.|[a-zA-Z]\\.|<(?:\\d{1,3}|\\.)>) +(\\S.*)");
    private static final Pattern TERM = Pattern.compile("\\s*(\\S.{0,300}?)(:{2,4}|;;)(?:\\s+(.*))?");

    private final AdocBlocks blocks;
    private final Deque<Level> levels = new ArrayDeque<>();

    AdocLists(AdocBlocks blocks) {
        this.blocks = blocks;
    }

    /** A list that is open, by the mark of its items, and its last item. */
    private record Level(String mark, Element list, Element item) {}

    /** Reads the list that starts here, if one does. */
    boolean read(Element out, int depth) {
        if (!isItem()) {
            return false;
        }
        while (blocks.hasLine() && isItem()) {
            item(out);
            text();
            continued(depth);
            skipBlank();
        }
        levels.clear();
        return true;
    }

    private boolean isItem() {
        return ITEM.matcher(blocks.line()).matches() || TERM.matcher(blocks.line()).matches();
    }

    private void item(Element out) {
        var item = ITEM.matcher(blocks.line());
        var term = TERM.matcher(blocks.line());
        if (item.matches()) {
            var first = item.group(1).charAt(0);
            var mark = Character.isLetterOrDigit(first) ? "1" : first == '<' ? "<" : item.group(1);
            var isBullet = first == '*' || first == '-';
            var list = list(mark, isBullet ? "ul" : "ol", out);
            open(mark, list, list.appendElement("li"), item.group(2));
        } else if (term.matches()) {
            term(term, out);
        }
        blocks.next();
    }

    private void term(Matcher term, Element out) {
        var list = list(term.group(2), "dl", out);
        blocks.inline(term.group(1), list.appendElement("dt"));
        open(term.group(2), list, list.appendElement("dd"), term.group(3) == null ? "" : term.group(3));
    }

    private void open(String mark, Element list, Element item, String text) {
        levels.addLast(new Level(mark, list, item));
        item.appendElement("p").attr("data-text", text);
    }

    /** The list with this mark that is open, or a new one within the last item. */
    private Element list(String mark, String tag, Element out) {
        if (levels.stream().anyMatch(level -> level.mark().equals(mark)) || levels.size() >= DEEPEST) {
            while (levels.size() > 1 && !levels.getLast().mark().equals(mark)) {
                levels.removeLast();
            }
            return levels.removeLast().list();
        }
        return (levels.isEmpty() ? out : levels.getLast().item()).appendElement(tag);
    }

    /** The rest of the item's first paragraph, which may stand on the following lines. */
    private void text() {
        var paragraph = levels.getLast().item().child(0);
        var text = new StringBuilder(paragraph.attr("data-text"));
        if (text.isEmpty()) {
            skipBlank();
        }
        while (blocks.hasLine() && !blocks.isBlockStart() && !isItem()) {
            text.append('\n').append(blocks.line().strip());
            blocks.next();
        }
        paragraph.removeAttr("data-text");
        blocks.inline(text.toString().strip(), paragraph);
    }

    /** Blocks that a plus sign on its own line ties to the item. */
    private void continued(int depth) {
        while (blocks.hasLine() && blocks.line().equals("+")) {
            blocks.next();
            var before = levels.getLast().item().childrenSize();
            while (blocks.hasLine() && !blocks.line().isBlank()
                    && levels.getLast().item().childrenSize() == before && !isItem()) {
                blocks.block(levels.getLast().item(), depth + 1);
            }
        }
    }

    private void skipBlank() {
        while (blocks.hasLine() && blocks.line().isBlank()) {
            blocks.next();
        }
    }
}
