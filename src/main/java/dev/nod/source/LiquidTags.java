package dev.nod.source;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Liquid's tags and outputs as Jekyll and GitBook have them: their marks go, what stands between pairs stays. */
final class LiquidTags implements Rewriter {

    private static final int LONGEST = 4000;
    private static final Set<String> LINKS = Set.of("link", "post_url");
    private static final Set<String> VERBATIM = Set.of("highlight", "raw", "verbatim", "comment");
    private static final Pattern LIQUID = Pattern
            .compile("\\{%-?\\s{0,9}(?:include|include_relative|assign|if|unless|for"
                    + "|case|capture|link|post_url|raw|highlight|comment|hint|tabs|tab|endif|endfor)\\b");
    private static final Pattern PAGE_TITLE = Pattern.compile("page\\.title\\b.*");
    private static final Pattern SITE_VALUE = Pattern
            .compile("-?\\s{0,9}(?:site|page|layout|include|jekyll|theme|paginator)\\.\\w.*");

    private final @Nullable String title;
    private final boolean isLiquid;
    private final Set<String> neverClosed = new HashSet<>();

    /**
     * For one page.
     *
     * @param title what {@code page.title} stands for
     */
    LiquidTags(String text, @Nullable String title) {
        this.title = title;
        this.isLiquid = LIQUID.matcher(text).find();
    }

    @Override
    public int rewrite(String text, int at, StringBuilder out) {
        if (text.startsWith("{{", at)) {
            return output(text, at, out);
        }
        if (text.startsWith("{# ", at)) {
            var end = Tags.end(text, at, "{#", " #}", LONGEST);
            return end < 0 ? NOT_MINE : end;
        }
        if (!text.startsWith("{%", at)) {
            return NOT_MINE;
        }
        var end = Tags.end(text, at, "{%", "%}", LONGEST);
        return end < 0 ? NOT_MINE : tag(text, at, end, out);
    }

    private int tag(String text, int at, int end, StringBuilder out) {
        var tag = TagArguments.of(trimmed(text.substring(at + 2, end - 2)));
        var name = tag.name().toLowerCase(Locale.ROOT);
        if (LINKS.contains(name) && !tag.values().isEmpty()) {
            out.append(tag.values().getFirst().text());
            return end;
        }
        if (VERBATIM.contains(name)) {
            var closing = closing(text, end, name);
            if (closing != null) {
                verbatim(name, text.substring(end, closing.start()), out);
                return closing.end();
            }
        }
        TagWriter.words(VisibleWords.of(tag), text, at, end, out);
        return end;
    }

    private static void verbatim(String name, String inner, StringBuilder out) {
        if (name.equals("highlight")) {
            TagWriter.code(inner, out);
        } else if (!name.equals("comment")) {
            out.append(inner);
        }
    }

    /** A value that only the site knows is dropped; braces that are no Liquid are text. */
    private int output(String text, int at, StringBuilder out) {
        var end = Tags.end(text, at, "{{", "}}", LONGEST);
        if (end < 0) {
            return NOT_MINE;
        }
        var content = trimmed(text.substring(at + 2, end - 2));
        var isQuoted = content.startsWith("\"") || content.startsWith("'");
        if (isQuoted) {
            var words = TagArguments.of(content).values();
            out.append(words.isEmpty() ? "" : words.getFirst().text());
        } else if (title != null && PAGE_TITLE.matcher(content).matches()) {
            out.append(title);
        } else if (!isLiquid && !SITE_VALUE.matcher(content).matches()) {
            return NOT_MINE;
        }
        return end;
    }

    private static String trimmed(String content) {
        var trimmed = content.strip();
        trimmed = trimmed.startsWith("-") ? trimmed.substring(1) : trimmed;
        return (trimmed.endsWith("-") ? trimmed.substring(0, trimmed.length() - 1) : trimmed).strip();
    }

    private Tags.@Nullable Span closing(String text, int from, String name) {
        var span = neverClosed.contains(name)
                ? null
                : Tags.find(Pattern.compile("\\{%-?\\s{0,9}end" + name + "\\s{0,9}-?%}"), text, from);
        if (span == null) {
            neverClosed.add(name);
        }
        return span;
    }
}
