package dev.nod.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what site generators add to Markdown and HTML out of the source of a page. */
final class Templates {

    private Templates() {}

    /** Plain Markdown: what is left is what the generator would hand to its Markdown parser. */
    static String markdown(String text, @Nullable String title) {
        return Prose.rewrite(text,
                List.of(new Shortcodes(), new LiquidTags(text, title), new AttributeLists(),
                        new BracketMarks(), new LineMarks()));
    }

    /** HTML; a page without front matter is none that a generator works on, and is left alone. */
    static String html(String text, FrontMatter page) {
        return page.body().equals(text)
                ? text
                : Prose.rewriteAll(page.body(),
                        List.of(new Shortcodes(), new LiquidTags(page.body(), page.title())));
    }
}
