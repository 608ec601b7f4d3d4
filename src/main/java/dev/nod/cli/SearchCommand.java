package dev.nod.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nod.Library;
import dev.nod.config.ConfigurationException;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Query;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the passages that a search finds. */
@Command(name = "search", description = "Shows the passages that fit best, best first.")
final class SearchCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int MOST = 1_000;

    private final NodCommand nod;

    @Mixin
    private final Words words = new Words();

    @Mixin
    private final Viewer viewer = new Viewer();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "5", description = "How many at most; 5 by default.")
    private int limit = 5;

    @Option(names = "--json", description = "Print an object a line: rank, score, document, heading, url, updated, text.")
    private boolean json;

    @Option(names = "--explain", description = "Show how the question was read and every part of each score.")
    private boolean explain;

    SearchCommand(NodCommand nod) {
        this.nod = nod;
    }

    @Override
    public Integer call() throws ConfigurationException, JsonProcessingException {
        var terminal = nod.terminal();
        try (var library = Library.openReadOnly(nod.settingsWithoutSlack(), Clock.systemUTC())) {
            if (library.isEmpty()) {
                return EmptyIndex.report(terminal);
            }
            var query = new Query(words.text(), viewer.clearance());
            if (explain) {
                ExplanationText.lines(library.explain(query, Math.clamp(limit, 1, MOST)))
                        .forEach(terminal.out()::println);
                return ExitCode.OK;
            }
            var hits = library.search().search(query, Math.clamp(limit, 1, MOST)).hits();
            for (var hit : hits) {
                terminal.out()
                        .println(json
                                ? JSON.writeValueAsString(Line.of(hit))
                                : text(hit, library.snippet(query, hit.passage())));
            }
            if (hits.isEmpty()) {
                terminal.err().println("No passage has any of these words.");
            }
            return ExitCode.OK;
        }
    }

    private static String text(Hit hit, String snippet) {
        return """
            %2d  %s  (%.2f)
                %s
                %s
            """.formatted(
                hit.rank(),
                Terminal.line(Headline.of(hit.passage().title(), hit.passage().headings())),
                hit.score(),
                Headline.address(hit.passage().url(), hit.passage().updated()),
                Terminal.plain(snippet).strip().replaceAll("\\s*\\n\\s*", "\n    "));
    }

    record Line(
            int rank,
            double score,
            String document,
            String heading,
            String url,
            @Nullable String updated,
            String text) {

        static Line of(Hit hit) {
            var passage = hit.passage();
            return new Line(
                    hit.rank(),
                    hit.score(),
                    passage.path(),
                    Headline.of(passage.title(), passage.headings()),
                    passage.url(),
                    passage.updated() == null ? null : passage.updated().toString(),
                    passage.text());
        }
    }
}
