package dev.nod.source;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Passes HTML in Markdown on, but for tags that would swallow the rest of the page. */
final class RawHtmlRenderer implements NodeRenderer {

    private static final Pattern SWALLOWING = Pattern
            .compile("(?i)</?(?:title|textarea|xmp|plaintext|noembed|noframes"
                    + "|frameset|frame|select|template|iframe|html|head|body)\\b[^<>]{0,2000}>");
    private static final Pattern UNREAD = Pattern.compile("(?i)</?(?:script|style)\\b[^<>]{0,2000}>");
    private static final Pattern UNREAD_END = Pattern.compile("(?i)</(?:script|style)\\b");

    private final HtmlNodeRendererContext context;

    RawHtmlRenderer(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(HtmlBlock.class, HtmlInline.class);
    }

    @Override
    public void render(Node node) {
        var writer = context.getWriter();
        if (node instanceof HtmlBlock block) {
            var html = SWALLOWING.matcher(block.getLiteral()).replaceAll(" ");
            writer.line();
            writer.raw(UNREAD_END.matcher(html).find() ? html : UNREAD.matcher(html).replaceAll(" "));
            writer.line();
        } else if (node instanceof HtmlInline inline) {
            var html = SWALLOWING.matcher(inline.getLiteral()).replaceAll("");
            writer.raw(UNREAD.matcher(html).replaceAll(""));
        }
    }
}
