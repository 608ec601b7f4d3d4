package dev.nod.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nod.Library;
import dev.nod.config.ConfigurationException;
import dev.nod.config.GoldenFiles;
import dev.nod.evaluate.DraftScores;
import dev.nod.evaluate.DraftTally;
import dev.nod.evaluate.DraftTrial;
import dev.nod.evaluate.GoldenQuestions;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.RunStatus;
import dev.nod.lucene.PlainSearch;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Measures drafts on the configured documents. */
@Command(name = "handbook", description = """
    Indexes the configured sources in a temporary folder, drafts answers to the golden questions in the \
    configuration's folder 'golden', and prints how many hold the answer, and how often the right page is found, \
    beside plain Lucene.""")
final class EvalHandbookCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final NodCommand nod;

    @Option(names = "--show", description = "Print each question with its draft and a verdict.")
    private boolean show;

    @Option(names = "--json", description = "Print an object instead of the table.")
    private boolean json;

    EvalHandbookCommand(NodCommand nod) {
        this.nod = nod;
    }

    @Override
    public Integer call() throws ConfigurationException, IOException, InterruptedException {
        var settings = nod.settingsWithoutSlack();
        var questions = GoldenFiles.in(nod.config());
        try (var temporary = new TemporaryFolder("nod-eval");
                var library = Library.open(settings.keptIn(temporary.path()), Clock.systemUTC())) {
            var status = library.reindexing().start(Optional.empty()).await();
            Indexed.of(status).forEach(nod.terminal().err()::println);
            if (status.state() != RunStatus.State.DONE) {
                return ExitCode.SOFTWARE;
            }
            var passages = library.passages();
            reportUnknownPages(questions, passages);
            try (var plain = PlainSearch.of(passages, temporary.path().resolve("plain"))) {
                print(new DraftTrial(library.search(), library.drafter(), settings.answer().passages())
                        .ask(questions),
                        DraftTrial.withoutDrafts(plain).ask(questions).scores());
            }
            return ExitCode.OK;
        }
    }

    private void reportUnknownPages(GoldenQuestions questions, List<Passage> passages) {
        var paths = passages.stream().map(Passage::path).collect(Collectors.toSet());
        questions.questions()
                .stream()
                .filter(question -> paths.stream().noneMatch(question::isAnsweredBy))
                .forEach(question -> nod.terminal()
                        .err()
                        .println("No document is at %s, which should answer: %s".formatted(
                                Terminal.line(String.join(", ", question.pages())),
                                Terminal.line(question.ask()))));
    }

    private void print(DraftTally tally, DraftScores plain) throws JsonProcessingException {
        var out = nod.terminal().out();
        if (show) {
            Stream.concat(tally.answerable().stream(), tally.unanswerable().stream())
                    .flatMap(attempt -> DraftText.lines(attempt).stream())
                    .forEach(out::println);
        }
        if (json) {
            out.println(JSON.writeValueAsString(new Measured(tally.scores(), plain.page1(), plain.page5())));
        } else {
            out.println(DraftTable.HEADER);
            out.println(DraftTable.row("golden questions", tally.scores()));
            out.println(DraftTable.searchRow("  plain Lucene", plain));
        }
    }

    record Measured(DraftScores nod, double plainPage1, double plainPage5) {}
}
