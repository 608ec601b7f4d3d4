package dev.nod.source;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a site puts around each of its pages, where a page does not mark its main part. */
final class SiteFrame {

    private static final String MAIN = "main, [role=main]";
    private static final String FRAME = "nav, aside, body > header, body > footer, body > div > header,"
            + " body > div > footer, [role=navigation], [role=banner], [role=contentinfo], [role=complementary],"
            + " [role=search]";

    private SiteFrame() {}

    /** The page without its frame; the page itself when nothing would be left. */
    static String takenOff(String html) {
        var document = Jsoup.parse(html);
        if (isMarked(document)) {
            return html;
        }
        document.select(FRAME).remove();
        return document.body().text().isBlank() ? html : document.outerHtml();
    }

    private static boolean isMarked(Document document) {
        return document.selectFirst(MAIN) != null || document.select("article").size() == 1;
    }
}
