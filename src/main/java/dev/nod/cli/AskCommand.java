package dev.nod.cli;

import dev.nod.Library;
import dev.nod.Models;
import dev.nod.approval.TrackRecord;
import dev.nod.call.HttpLookups;
import dev.nod.config.ConfigurationException;
import dev.nod.config.Settings;
import dev.nod.draft.AccountSummary;
import dev.nod.draft.Calibration;
import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Drafted;
import dev.nod.draft.Statement;
import dev.nod.knowledge.Query;
import dev.nod.request.Person;
import dev.nod.store.StoreException;
import dev.nod.store.TrackRecordFile;
import dev.nod.workflow.Plan;
import dev.nod.workflow.Spending;
import dev.nod.workflow.Task;
import dev.nod.workflow.Trace;
import dev.nod.workflow.Workflows;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what Nod would draft. */
@Command(name = "ask", description = "Shows the draft for a question and its sources; Slack is not involved.")
final class AskCommand implements Callable<Integer> {

    private static final Person AT_THE_TERMINAL = new Person("terminal", "terminal");

    private final NodCommand nod;

    @Mixin
    private final Words words = new Words();

    @Mixin
    private final Viewer viewer = new Viewer();

    /** Filled by picocli. */
    @SuppressWarnings("FieldCanBeFinal")
    @Option(names = "--workflow", paramLabel = "NAME", description = "Draft by the steps of this workflow, as 'workflow list' names them; by default 'answer'.")
    private String workflow = Workflows.ANSWER;

    @Option(names = "--trace", description = "Show what was found, asked and answered on the way, and what each step took.")
    private boolean trace;

    AskCommand(NodCommand nod) {
        this.nod = nod;
    }

    @Override
    public Integer call() throws ConfigurationException {
        var settings = nod.settingsWithoutSlack();
        var named = NamedWorkflow.of(workflow, settings.workflows(), nod.terminal());
        if (named.isEmpty()) {
            return ExitCode.USAGE;
        }
        var action = named.get().action();
        if (action != null) {
            nod.terminal()
                    .err()
                    .println("the workflow '%s' drafts no answer: it runs the action %s".formatted(workflow,
                            action));
            return ExitCode.USAGE;
        }
        return ask(settings, named.get().plan());
    }

    private int ask(Settings settings, Plan plan) {
        var terminal = nod.terminal();
        try (var library = Library.openReadOnly(settings, Clock.systemUTC());
                var models = Models.open(settings, Clock.systemUTC());
                var lookups = new HttpLookups(settings.lookups().at(null))) {
            if (library.isEmpty()) {
                return EmptyIndex.report(terminal);
            }
            var task = Task.question(plan, new Query(words.text(), viewer.clearance()), AT_THE_TERMINAL);
            var author = models.author(Spending.uncounted(), UnaryOperator.identity()).orElse(null);
            var prepared = library.drafting(author, lookups, record(settings.data()))
                    .prepare(task, this::show);
            switch (prepared.drafted()) {
                case Drafted.Answer(var draft) -> {
                    print(draft, terminal.out());
                    terminal.out().println();
                    terminal.out()
                            .println(
                                    Terminal.line(AccountSummary.of(prepared.account(), draft.confidence())));
                }
                case Drafted.NotFound _ -> terminal.out().println("The documents hold no answer to this.");
            }
            prepared.account().notes().forEach(note -> terminal.err().println(Terminal.line(note)));
            return ExitCode.OK;
        }
    }

    /** What became of earlier drafts, as far as the database of a Nod that worked here tells. */
    private static TrackRecord record(Path data) {
        try (var file = TrackRecordFile.in(data)) {
            var latest = file.latest(Calibration.MOST_DECISIONS);
            return _ -> latest;
        } catch (StoreException _) {
            return TrackRecord.NONE;
        }
    }

    private void show(Trace seen) {
        if (trace) {
            TraceText.lines(seen).forEach(nod.terminal().out()::println);
        }
    }

    private static void print(Draft draft, PrintWriter out) {
        var numbers = new LinkedHashMap<String, Integer>();
        var sources = new ArrayList<String>();
        for (var statement : draft.statements()) {
            for (var citation : statement.citations()) {
                if (!numbers.containsKey(citation.url())) {
                    numbers.put(citation.url(), numbers.size() + 1);
                    sources.add(source(citation, numbers.size()));
                }
            }
            out.println(Terminal.plain(statement.text()) + " " + marks(statement, numbers));
            out.println();
        }
        out.println("Sources:");
        sources.forEach(out::println);
    }

    private static String source(Citation citation, int number) {
        return "[%d] %s%n    %s".formatted(
                number,
                Terminal.line(Headline.of(citation.title(), citation.headings())),
                Headline.address(citation.url(), citation.updated()));
    }

    private static String marks(Statement statement, Map<String, Integer> numbers) {
        return statement.citations()
                .stream()
                .map(Citation::url)
                .distinct()
                .map(url -> "[" + numbers.get(url) + "]")
                .collect(Collectors.joining());
    }
}
