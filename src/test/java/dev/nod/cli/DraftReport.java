package dev.nod.cli;

import dev.nod.config.ConfigurationException;
import dev.nod.config.GoldenFiles;
import dev.nod.draft.quote.QuotingDrafter;
import dev.nod.evaluate.DraftTrial;
import dev.nod.evaluate.GoldenQuestions;
import dev.nod.knowledge.DocumentSource;
import dev.nod.source.FolderSettings;
import dev.nod.source.FolderSource;
import dev.nod.testing.IndexedDocuments;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints how well drafts answer the questions to other people's handbooks, which no command does. Run by hand from the
 * top folder, with the names of the handbooks, and {@code --show} to read the drafts.
 */
final class DraftReport {

    private static final List<String> HANDBOOKS = List.of("pagerduty-incident-response",
            "prometheus-runbooks");

    /** As many as Nod drafts from unless its settings say otherwise. */
    private static final int PASSAGES = 6;

    private final List<String> names;
    private final boolean show;
    private final PrintStream out;

    private DraftReport(List<String> names, boolean show, PrintStream out) {
        this.names = names;
        this.show = show;
        this.out = out;
    }

    static void main(String[] arguments)
            throws ConfigurationException, IOException, InterruptedException {
        var names = Arrays.stream(arguments).filter(argument -> !argument.equals("--show")).toList();
        new DraftReport(names, names.size() < arguments.length, System.out).print();
    }

    private void print() throws ConfigurationException, IOException, InterruptedException {
        out.println(DraftTable.HEADER);
        for (var name : HANDBOOKS.stream().filter(this::isWanted).toList()) {
            print(name, folder(name, Path.of("../shared/handbooks", name)),
                    GoldenFiles.read(Path.of("src/test/resources/golden", name + ".yaml")));
        }
    }

    private boolean isWanted(String name) {
        return names.isEmpty() || names.contains(name);
    }

    private void print(String name, DocumentSource source, GoldenQuestions questions)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("draft-report");
        try (var documents = IndexedDocuments.of(source, folder)) {
            var drafter = new QuotingDrafter(documents.vocabulary(), QuotingDrafter.USUAL_CONFIDENCE);
            var tally = new DraftTrial(documents.search(), drafter, PASSAGES).ask(questions);
            if (show) {
                Stream.concat(tally.answerable().stream(), tally.unanswerable().stream())
                        .flatMap(attempt -> DraftText.lines(attempt).stream())
                        .forEach(out::println);
            }
            out.println(DraftTable.row(name, tally.scores()));
        }
    }

    private static DocumentSource folder(String name, Path folder) {
        return new FolderSource(new FolderSettings(name, folder, null, List.of(), List.of()),
                Clock.systemUTC());
    }
}
