package dev.nod.cli;

import dev.nod.Library;
import dev.nod.Models;
import dev.nod.approval.TrackRecord;
import dev.nod.call.HttpLookups;
import dev.nod.config.ConfigurationException;
import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Drafted;
import dev.nod.draft.Statement;
import dev.nod.knowledge.Query;
import dev.nod.request.Person;
import dev.nod.workflow.Spending;
import dev.nod.workflow.Task;
import dev.nod.workflow.Trace;
import java.io.PrintWriter;
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

    @Option(names = "--trace", description = "Show what was found, asked and answered on the way, and what each step took.")
    private boolean trace;

    AskCommand(NodCommand nod) {
        this.nod = nod;
    }

    @Override
    public Integer call() throws ConfigurationException {
        var terminal = nod.terminal();
        var settings = nod.settingsWithoutSlack();
        try (var library = Library.openReadOnly(settings, Clock.systemUTC());
                var models = Models.open(settings, Clock.systemUTC());
                var lookups = new HttpLookups(settings.lookups().at(null))) {
            if (library.isEmpty()) {
                return EmptyIndex.report(terminal);
            }
            var task = Task.question(settings.workflows().answer().plan(),
                    new Query(words.text(), viewer.clearance()), AT_THE_TERMINAL);
            var author = models.author(Spending.uncounted(), UnaryOperator.identity()).orElse(null);
            var prepared = library.drafting(author, lookups, TrackRecord.NONE).prepare(task, this::show);
            switch (prepared.drafted()) {
                case Drafted.Answer(var draft) -> print(draft, terminal.out());
                case Drafted.NotFound _ -> terminal.out().println("The documents hold no answer to this.");
            }
            prepared.account().notes().forEach(note -> terminal.err().println(Terminal.line(note)));
            return ExitCode.OK;
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
                Terminal.line(citation.url()));
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
