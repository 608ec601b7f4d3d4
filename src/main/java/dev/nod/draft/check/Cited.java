package dev.nod.draft.check;

import dev.nod.knowledge.Passage;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the passages say that a statement cites. */
final class Cited {

    /** Where a word, an address or a path goes on. */
    private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{N}_]|[\\p{L}\\p{N}_][-./@:])";
    private static final String NO_WORD_AFTER = "(?![\\p{L}\\p{N}_]|[-./@:?&=#%+]+[\\p{L}\\p{N}_])";

    /** For what is judged by itself. */
    static final Cited NOTHING = new Cited(List.of());

    private final List<Passage> passages;
    private final String text;
    private final Figures figures;

    Cited(List<Passage> passages) {
        this.passages = List.copyOf(passages);
        var said = passages.stream().map(Cited::words).collect(Collectors.joining("\n"));
        figures = Figures.ofSource(Identifiers.removed(said));
        text = passages.stream().map(Passage::url).collect(Collectors.joining("\n", said + "\n", ""));
    }

    private static String words(Passage passage) {
        return Typography.plain("%s\n%s\n%s".formatted(passage.title(), String.join("\n", passage.headings()),
                passage.text()));
    }

    /** Whether words stand there as a whole, in small or capital letters. */
    boolean says(String words) {
        return isFound(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether words stand there to the letter. */
    boolean saysExactly(String words) {
        return isFound(words, 0);
    }

    private boolean isFound(String words, int flags) {
        var parts = Pattern.compile("\\s+").splitAsStream(Typography.plain(words).strip());
        var pattern = parts.map(Pattern::quote)
                .collect(Collectors.joining("\\s+", NO_WORD_BEFORE, NO_WORD_AFTER));
        return Pattern.compile(pattern, flags).matcher(text).find();
    }

    /** The numbers, dates and times there. */
    Figures figures() {
        return figures;
    }

    /** Whether an address leads to where the passages are, or beside it. */
    boolean isNear(String url) {
        var site = site(url);
        return site.isPresent() && passages.stream().anyMatch(passage -> site.equals(site(passage.url())));
    }

    private static Optional<String> site(String url) {
        return host(url).map(host -> host.split("\\."))
                .map(labels -> Stream.of(labels)
                        .skip(Math.max(0, labels.length - 2))
                        .collect(Collectors.joining(".")));
    }

    /** The host of an address in small letters; empty if it has none. */
    static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(new URI(url).getHost()).map(host -> host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
