package dev.nod.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The words among the arguments of a template tag that its reader sees. */
final class VisibleWords {

    private static final List<String> KEYS = List.of("title", "heading", "header", "label", "summary", "text",
            "content", "caption", "alt");
    private static final Set<String> TITLED = Set.of("tab", "tabitem", "details", "expand", "collapse",
            "accordion", "badge", "kbd", "tooltip", "step");

    private VisibleWords() {}

    static String of(TagArguments tag) {
        var named = KEYS.stream()
                .filter(tag.named()::containsKey)
                .map(key -> tag.named().getOrDefault(key, ""));
        var tabName = isTitled(tag) ? Stream.of(tag.named().getOrDefault("name", "")) : Stream.<String>of();
        var words = Stream.of(named, tabName, values(tag))
                .flatMap(part -> part)
                .filter(word -> !word.isBlank());
        return String.join(" ", words.distinct().toList());
    }

    private static Stream<String> values(TagArguments tag) {
        var isTitled = isTitled(tag);
        return tag.values()
                .stream()
                .filter(value -> value.quoted() && (isTitled || isSentence(value.text())))
                .map(TagArguments.Value::text);
    }

    private static boolean isTitled(TagArguments tag) {
        return TITLED.contains(tag.name().toLowerCase(Locale.ROOT));
    }

    private static boolean isSentence(String text) {
        return text.strip().indexOf(' ') > 0 && !text.contains("/") && !text.contains("=")
                && !text.contains(";");
    }
}
