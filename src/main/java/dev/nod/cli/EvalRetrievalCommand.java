package dev.nod.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nod.evaluate.Collection;
import dev.nod.evaluate.Comparison;
import dev.nod.evaluate.UnusableQuestionsException;
import dev.nod.source.CollectionFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the search on question collections. */
@Command(name = "retrieval", description = """
    Indexes question collections in BEIR's layout in a temporary folder, asks them their questions, and prints how \
    well Nod ranks, beside plain Lucene (English analyzer, BM25 with k1 .9 and b .4) on the same passages.""")
final class EvalRetrievalCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final NodCommand nod;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = """
        Folders with corpus.jsonl, queries.jsonl and qrels.tsv, and where there are docs.jsonl, answers.jsonl and \
        unanswerable.jsonl.""")
    private final List<Path> folders = new ArrayList<>();

    @Option(names = "--typos", description = "Ask each question again with one slip of the fingers in it.")
    private boolean typos;

    @Option(names = "--json", description = "Print an object a set instead of the table.")
    private boolean json;

    @Mixin
    private final EmbeddingOptions embeddings = new EmbeddingOptions();

    EvalRetrievalCommand(NodCommand nod) {
        this.nod = nod;
    }

    @Override
    public Integer call() throws UnusableQuestionsException, IOException, InterruptedException {
        var collections = new ArrayList<Collection>();
        for (var folder : folders) {
            collections.add(CollectionFolder.read(folder));
        }
        var comparisons = new ArrayList<Comparison>();
        try (var temporary = new TemporaryFolder("nod-eval")) {
            var trials = new Trials(temporary.path(), typos,
                    embeddings.settings(nod.terminal().environment()));
            for (var collection : collections) {
                nod.terminal()
                        .err()
                        .println("%s: %d documents, %d questions".formatted(
                                collection.name(), collection.documents().size(),
                                collection.questions().size()));
                comparisons.addAll(trials.of(collection, collections));
            }
        }
        print(comparisons);
        return ExitCode.OK;
    }

    private void print(List<Comparison> comparisons) throws JsonProcessingException {
        var out = nod.terminal().out();
        if (json) {
            for (var comparison : comparisons) {
                out.println(JSON.writeValueAsString(comparison));
            }
        } else {
            ComparisonTable.lines(comparisons).forEach(out::println);
        }
    }
}
