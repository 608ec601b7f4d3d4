package dev.nod.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nod.Library;
import dev.nod.Models;
import dev.nod.approval.TrackRecord;
import dev.nod.config.ConfigurationException;
import dev.nod.config.GoldenFiles;
import dev.nod.config.Settings;
import dev.nod.draft.Drafter;
import dev.nod.evaluate.DraftScores;
import dev.nod.evaluate.DraftTally;
import dev.nod.evaluate.DraftTrial;
import dev.nod.evaluate.GoldenQuestions;
import dev.nod.knowledge.LookedUp;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.RunStatus;
import dev.nod.lucene.PlainSearch;
import dev.nod.request.Person;
import dev.nod.workflow.Spending;
import dev.nod.workflow.Task;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Measures drafts on the configured documents. */
@Command(name = "handbook", description = """
    Indexes the configured sources in a temporary folder, drafts answers to the golden questions in the \
    configuration's folder 'golden', and prints how many hold the answer, and how often the right page is found, \
    beside plain Lucene.""")
final class EvalHandbookCommand implements Callable<Integer> {

    private static final Person NOBODY = new Person("eval", "eval");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final NodCommand nod;

    @Option(names = "--show", description = "Print each question with its draft and a verdict.")
    private boolean show;

    @Option(names = "--models", description = "Draft with the language models in the settings as well, by the steps of 'answer' without its lookups, and print a line for that too. What models cost is paid.")
    private boolean withModels;

    @Option(names = "--json", description = "Print an object instead of the table.")
    private boolean json;

    EvalHandbookCommand(NodCommand nod) {
        this.nod = nod;
    }

    @Override
    public Integer call() throws ConfigurationException, IOException, InterruptedException {
        var settings = nod.settingsWithoutSlack();
        if (withModels && settings.models().isEmpty()) {
            nod.terminal().err().println("the settings name no language model to draft with");
            return ExitCode.USAGE;
        }
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
                var quoted = trial(library, library.drafter(), settings).ask(questions);
                var written = withModels ? written(library, settings, questions) : null;
                print(quoted, written, DraftTrial.withoutDrafts(plain).ask(questions).scores());
            }
            return ExitCode.OK;
        }
    }

    private static DraftTrial trial(Library library, Drafter drafter, Settings settings) {
        return new DraftTrial(library.search(), drafter, settings.answer().passages());
    }

    /** By the steps of the workflow that answers, each note for approvers once. */
    private DraftTally written(Library library, Settings settings, GoldenQuestions questions) {
        var notes = new HashSet<String>();
        var plan = settings.workflows().answer().plan();
        try (var models = Models.open(settings, Clock.systemUTC())) {
            var drafting = library.drafting(
                    models.author(Spending.uncounted(), UnaryOperator.identity()).orElse(null),
                    (lookup, _, _) -> new LookedUp.Untold(lookup + " is not asked by a measurement"),
                    TrackRecord.NONE);
            return trial(library, (query, _) -> {
                var prepared = drafting.prepare(Task.question(plan, query, NOBODY), _ -> {});
                prepared.account()
                        .notes()
                        .stream()
                        .filter(notes::add)
                        .map(Terminal::line)
                        .forEach(nod.terminal().err()::println);
                return prepared.drafted();
            }, settings).ask(questions);
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

    private void print(DraftTally quoted, @Nullable DraftTally written, DraftScores plain)
            throws JsonProcessingException {
        var out = nod.terminal().out();
        var scores = written == null ? null : written.scores();
        if (show) {
            var shown = written == null ? quoted : written;
            Stream.concat(shown.answerable().stream(), shown.unanswerable().stream())
                    .flatMap(attempt -> DraftText.lines(attempt).stream())
                    .forEach(out::println);
        }
        if (json) {
            out.println(JSON.writeValueAsString(
                    new Measured(quoted.scores(), plain.page1(), plain.page5(), scores)));
        } else {
            out.println(DraftTable.HEADER);
            out.println(DraftTable.row("golden questions", quoted.scores()));
            if (scores != null) {
                out.println(DraftTable.row("  with models", scores));
            }
            out.println(DraftTable.searchRow("  plain Lucene", plain));
        }
    }

    record Measured(
            DraftScores nod,
            double plainPage1,
            double plainPage5,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DraftScores models) {}
}
