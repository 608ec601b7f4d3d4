package dev.nod.source;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a page of HTML: its main part, or all of it when none is marked as such. */
final class HtmlReader {

    private static final String AROUND = "nav, footer, form, [role=navigation], [role=contentinfo], [role=search]";
    private static final String LINE_NUMBERS = ".linenos, .lineno, td.gutter";

    private static final List<String> NAMES = List.of("name", "property", "http-equiv", "itemprop");
    /** From the most telling. */
    private static final List<String> DATES = List.of("article:modified_time", "og:updated_time",
            "last-modified",
            "dcterms.modified", "dc.date.modified", "dateModified", "date", "dc.date", "dcterms.date",
            "article:published_time", "datePublished");

    private HtmlReader() {}

    static Page read(String text) {
        var frontMatter = FrontMatter.split(text);
        var document = Jsoup.parse(Templates.html(text, frontMatter));
        var content = content(document);
        content.select(LINE_NUMBERS).remove();
        var outline = new Outline(
                frontMatter.title() == null ? title(document, content) : frontMatter.title());
        new PlainText(HtmlReader::anchor).walk(content, outline);
        return outline.page(frontMatter.lines())
                .withMetaAudience(audience(document))
                .withDates(dates(document));
    }

    private static @Nullable String audience(Document document) {
        var metas = document.select("meta[name=audience]");
        return metas.isEmpty()
                ? null
                : metas.stream().map(meta -> meta.attr("content")).collect(Collectors.joining(","));
    }

    /** A meta element has one of four attributes for its name, depending on who invented it. */
    private static List<String> dates(Document document) {
        var metas = document.select("meta[content]");
        return DATES.stream()
                .flatMap(name -> metas.stream()
                        .filter(meta -> NAMES.stream()
                                .anyMatch(attribute -> meta.attr(attribute).equalsIgnoreCase(name))))
                .map(meta -> meta.attr("content"))
                .toList();
    }

    private static Element content(Document document) {
        var main = document.selectFirst("main, [role=main]");
        var articles = document.select("article");
        if (main == null && articles.size() == 1) {
            main = articles.first();
        }
        if (main == null || main.text().isBlank()) {
            return document.body();
        }
        main.select(AROUND).remove();
        return main;
    }

    /** The top heading when the title only adds the site's name to it, else the title; null to take the top heading. */
    private static @Nullable String title(Document document, Element content) {
        var title = document.title().strip();
        var heading = content.selectFirst("h1");
        var top = heading == null ? "" : InlineText.ofHeading(heading);
        return title.isEmpty() || (!top.isEmpty() && title.contains(top)) ? null : title;
    }

    /** Its own id, that of an anchor in or right before it, or that of the section that it opens. */
    private static @Nullable String anchor(Element heading) {
        var inside = heading.selectFirst("[id], a[name]");
        if (inside != null) {
            return id(inside);
        }
        var before = heading.previousElementSibling();
        if (before != null && before.normalName().equals("a") && before.text().isBlank()) {
            return id(before);
        }
        var parent = heading.parent();
        return before == null && parent != null && parent.normalName().equals("section") ? id(parent) : null;
    }

    private static @Nullable String id(Element element) {
        var id = element.id().isEmpty() ? element.attr("name") : element.id();
        return id.isEmpty() ? null : id;
    }
}
