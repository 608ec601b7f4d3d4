package dev.nod.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Walks over parsed HTML and gives its headings and blocks as plain text. */
final class PlainText {

    /** On a {@code div}: words that its first block starts with, such as the number of a footnote. */
    static final String LEAD = "data-nod-lead";

    /** Attributes of a site's own elements, such as tabs, that the reader sees. */
    private static final List<String> LABELS = List.of("label", "title", "summary", "heading", "header");

    /** What a table holds when it only places things on the page. */
    private static final Evaluator LAYOUT = Selector.evaluatorOf("table table, h1, h2, h3, h4, h5, h6, pre");

    private final Function<Element, @Nullable String> anchors;

    /**
     * A walk over one page.
     *
     * @param anchors gives a heading its anchor; asked once for each heading, in order
     */
    PlainText(Function<Element, @Nullable String> anchors) {
        this.anchors = anchors;
    }

    void walk(Element container, Blocks out) {
        var run = new ArrayList<Node>();
        for (var child : container.childNodes()) {
            if (child instanceof Element element && isBlock(element)) {
                flush(run, out);
                block(element, out);
            } else {
                run.add(child);
            }
        }
        flush(run, out);
    }

    /** The blocks in the element, each as it would stand in the page. */
    BlockList blocks(Element element) {
        var list = new BlockList();
        walk(element, list);
        return list;
    }

    private static void flush(List<Node> run, Blocks out) {
        out.block(InlineText.of(run));
        run.clear();
    }

    private void block(Element element, Blocks out) {
        if (InlineText.isUnseen(element)) {
            return;
        }
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> out.heading(element.normalName().charAt(1) - '0',
                    InlineText.ofHeading(element), anchors.apply(element));
            case "pre" -> out.block(Fences.block(element.wholeText()));
            case "ul", "ol", "menu", "dir" -> out.block(ListText.of(element, this));
            case "dl" -> out.block(DefinitionText.of(element, this));
            case "table" -> table(element, out);
            case "blockquote" -> quote(element, out);
            case "hr" -> {
            }
            default -> container(element, out);
        }
    }

    private void table(Element table, Blocks out) {
        if (table.selectFirst(LAYOUT) != null) {
            walk(table, out);
        } else {
            out.block(TableText.of(table, this));
        }
    }

    private void quote(Element quote, Blocks out) {
        blocks(quote).texts().forEach(text -> out.block(Alert.titled(text)));
    }

    private void container(Element element, Blocks out) {
        if (element.hasClass("admonition")) {
            out.block(blocks(element).joined("\n"));
        } else if (element.hasAttr(LEAD)) {
            lead(element, out);
        } else {
            if (!element.tag().isKnownTag()) {
                LABELS.stream().map(element::attr).forEach(out::block);
            }
            walk(element, out);
        }
    }

    private void lead(Element element, Blocks out) {
        var lead = element.attr(LEAD);
        for (var text : blocks(element).texts()) {
            out.block((lead + " " + text).strip());
            lead = "";
        }
    }

    /** Whether the element stands on its own lines, by its kind or because something in it does. */
    private static boolean isBlock(Element element) {
        return element.stream().anyMatch(PlainText::standsAlone);
    }

    private static boolean standsAlone(Element element) {
        return element.isBlock()
                || element.normalName().equals("summary")
                || (!element.tag().isKnownTag() && LABELS.stream().anyMatch(element::hasAttr));
    }
}
