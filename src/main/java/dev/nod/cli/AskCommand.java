package dev.nod.cli;

import dev.nod.Library;
import dev.nod.config.ConfigurationException;
import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Drafted;
import dev.nod.draft.Statement;
import dev.nod.knowledge.Query;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Shows what Nod would draft. */
@Command(name = "ask", description = "Shows the draft for a question and its sources; Slack is not involved.")
final class AskCommand implements Callable<Integer> {

    private final NodCommand nod;

    @Mixin
    private final Words words = new Words();

    @Mixin
    private final Viewer viewer = new Viewer();

    AskCommand(NodCommand nod) {
        this.nod = nod;
    }

    @Override
    public Integer call() throws ConfigurationException {
        var terminal = nod.terminal();
        try (var library = Library.openReadOnly(nod.settingsWithoutSlack(), Clock.systemUTC())) {
            if (library.isEmpty()) {
                return EmptyIndex.report(terminal);
            }
            switch (library.drafting().draft(new Query(words.text(), viewer.clearance()))) {
                case Drafted.Answer(var draft) -> print(draft, terminal.out());
                case Drafted.NotFound _ -> terminal.out().println("The documents hold no answer to this.");
            }
            return ExitCode.OK;
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
