package dev.nod.source;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Reads a page of Markdown: by way of HTML, so that HTML within it is read as one with it. */
final class MarkdownReader {

    /** Deeper than any page that people write, far from what a stack can hold. */
    private static final int DEEPEST = 100;

    private static final Evaluator NAMED = Selector.evaluatorOf("[id], a[name]");

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .customBlockParserFactory(new MarkedBlocks())
            .postProcessor(new DefinitionGroups())
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .nodeRendererFactory(MarkedBlockRenderer::new)
            .nodeRendererFactory(RawHtmlRenderer::new)
            .build();

    Page read(String text) {
        var frontMatter = FrontMatter.split(text);
        var source = Templates.markdown(frontMatter.body(), frontMatter.title());
        var html = Jsoup.parseBodyFragment(renderer.render(parser.parse(source)));
        var outline = new Outline(frontMatter.title());
        var anchors = new Anchors();
        new PlainText(heading -> anchor(heading, anchors)).walk(html.body(), outline);
        return outline.page(frontMatter.lines());
    }

    private static @Nullable String anchor(Element heading, Anchors anchors) {
        var named = heading.selectFirst(NAMED);
        if (named == null) {
            return anchors.next(heading.text());
        }
        return named.id().isEmpty() ? named.attr("name") : named.id();
    }
}
