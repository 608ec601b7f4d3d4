package dev.nod.slack;

import dev.nod.action.Release;
import dev.nod.draft.Citation;
import dev.nod.draft.Statement;
import dev.nod.knowledge.Freshness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an answer comes from: each place in a document once, numbered in the order in which it is cited. */
final class Sources {

    private static final int MOST = 12;
    private static final int LONGEST_QUOTE = 240;

    /** A place in a document. */
    private record Source(String title, List<String> headings, String url, @Nullable LocalDate updated) {

        static Source of(Citation citation) {
            return new Source(citation.title(), citation.headings(), citation.url(), citation.updated());
        }

        String link() {
            var path = Stream.concat(Stream.of(title), headings.stream()).collect(Collectors.joining(" › "));
            return Mrkdwn.link(url, path);
        }

        String dated() {
            return updated == null ? link() : "%s · %s".formatted(link(), Freshness.of(updated));
        }

        /** What is old is marked. */
        String dated(LocalDate today) {
            return Optional.ofNullable(updated)
                    .flatMap(day -> Freshness.age(day, today)
                            .map(age -> "%s · _%s_, %s".formatted(link(), age, Freshness.day(day))))
                    .orElseGet(this::dated);
        }
    }

    private final Map<Source, SequencedSet<String>> quotes = new LinkedHashMap<>();
    private final Map<Source, Integer> numbers = new LinkedHashMap<>();

    private Sources() {}

    /** The sources of all that a yes releases. */
    static Sources of(Release release) {
        var sources = new Sources();
        switch (release) {
            case Release.Quoted(var draft) -> draft.statements()
                    .forEach(statement -> sources.add(statement.citations(), statement.text()));
            case Release.Written(var text, var citations) -> sources.add(citations, text);
            case Release.Called(_, var background) -> sources.add(background, "");
        }
        return sources;
    }

    private void add(List<Citation> citations, String said) {
        for (var citation : citations) {
            var source = Source.of(citation);
            numbers.putIfAbsent(source, numbers.size() + 1);
            var others = quotes.computeIfAbsent(source, _ -> new LinkedHashSet<>());
            if (!flat(said).contains(flat(citation.quote()))) {
                others.add(citation.quote());
            }
        }
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s`*•-]+", " ").strip();
    }

    /** The numbers of a statement's sources, such as "[1] [3]". */
    String marks(Statement statement) {
        return statement.citations()
                .stream()
                .map(Source::of)
                .distinct()
                .map(source -> "[%d]".formatted(numbers.get(source)))
                .collect(Collectors.joining(" "));
    }

    boolean isOne() {
        return numbers.size() == 1;
    }

    /** The sources as numbered links, each with its date. */
    List<String> links() {
        var lines = new ArrayList<String>();
        numbers.forEach((source, number) -> lines.add("%d. %s".formatted(number, source.dated())));
        return shortened(lines);
    }

    /** The same for who decides: each with its age, and with those of its quotes that the answer does not repeat. */
    List<String> linksAndQuotes(LocalDate today) {
        var lines = new ArrayList<String>();
        numbers.forEach((source, number) -> {
            var quoted = quotes.getOrDefault(source, new LinkedHashSet<>())
                    .stream()
                    .map(quote -> "\n" + Mrkdwn.quote(flat(quote), LONGEST_QUOTE))
                    .collect(Collectors.joining());
            lines.add("%d. %s%s".formatted(number, source.dated(today), quoted));
        });
        return shortened(lines);
    }

    private static List<String> shortened(List<String> lines) {
        if (lines.size() <= MOST) {
            return lines;
        }
        return Stream.concat(lines.stream().limit(MOST), Stream.of("… and %d more".formatted(
                lines.size() - MOST))).toList();
    }
}
