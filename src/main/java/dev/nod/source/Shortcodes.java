package dev.nod.source;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hugo's shortcodes: their marks go, what is between a pair of them and the words in them stay. */
final class Shortcodes implements Rewriter {

    private static final int LONGEST = 4000;
    private static final Set<String> LINKS = Set.of("ref", "relref");

    private final Set<String> neverClosed = new HashSet<>();

    @Override
    public int rewrite(String text, int at, StringBuilder out) {
        if (text.startsWith("{{/*", at)) {
            var end = Tags.find("*/}}", text, at, LONGEST);
            return end < 0 ? NOT_MINE : end + 4;
        }
        if (!text.startsWith("{{<", at) && !text.startsWith("{{%", at)) {
            return NOT_MINE;
        }
        var close = text.charAt(at + 2) == '<' ? ">}}" : "%}}";
        var end = Tags.end(text, at, "{{", close, LONGEST);
        if (end < 0) {
            return NOT_MINE;
        }
        var content = text.substring(at + 3, end - 3).strip();
        if (content.startsWith("/*")) {
            out.append(text, at, at + 3).append(content.replace("/*", "").replace("*/", "")).append(close);
            return end;
        }
        return rewrite(text, at, end, TagArguments.of(content), out);
    }

    private int rewrite(String text, int at, int end, TagArguments tag, StringBuilder out) {
        var name = tag.name().toLowerCase(Locale.ROOT);
        if (LINKS.contains(name)) {
            out.append(target(tag));
            return end;
        }
        if (name.equals("highlight") || name.equals("comment")) {
            var closing = closing(text, end, name);
            if (closing != null) {
                if (name.equals("highlight")) {
                    TagWriter.code(text.substring(end, closing.start()), out);
                }
                return closing.end();
            }
        }
        TagWriter.words(VisibleWords.of(tag), text, at, end, out);
        return end;
    }

    private static String target(TagArguments tag) {
        var target = tag.values().isEmpty()
                ? tag.named().getOrDefault("path", "")
                : tag.values().getFirst().text();
        return target.replace(" ", "%20");
    }

    private Tags.@Nullable Span closing(String text, int from, String name) {
        var span = neverClosed.contains(name)
                ? null
                : Tags.find(Pattern.compile("\\{\\{[<%]\\s{0,9}/\\s{0,9}" + name + "\\s{0,9}[>%]}}"), text,
                        from);
        if (span == null) {
            neverClosed.add(name);
        }
        return span;
    }
}
