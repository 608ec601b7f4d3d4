package dev.nod.source;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Writes marked blocks as the HTML that {@link PlainText} reads. */
final class MarkedBlockRenderer implements NodeRenderer {

    private final HtmlNodeRendererContext context;

    MarkedBlockRenderer(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(MarkedBlock.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof MarkedBlock block) {
            switch (block.kind()) {
                case CALLOUT -> write("div", Map.of("class", "admonition"), block);
                case FRAME -> write("div", Map.of(), block);
                case TITLE -> write("p", Map.of(), block);
                case FOOTNOTE -> write("div", Map.of(PlainText.LEAD, "[" + block.label() + "]"), block);
                case DEFINITIONS -> write("dl", Map.of(), block);
                case TERM -> write("dt", Map.of(), block);
                case DEFINITION -> write("dd", Map.of(), block);
            }
        }
    }

    private void write(String tag, Map<String, String> attributes, Node node) {
        var writer = context.getWriter();
        writer.line();
        writer.tag(tag, attributes);
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        writer.tag("/" + tag);
        writer.line();
    }
}
