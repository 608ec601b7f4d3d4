package dev.nod.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nod.draft.quote.QuotingDrafter;
import dev.nod.evaluate.Collection;
import dev.nod.evaluate.QuoteComparison;
import dev.nod.evaluate.QuoteTrial;
import dev.nod.evaluate.UnusableQuestionsException;
import dev.nod.lucene.LuceneIndex;
import dev.nod.source.CollectionFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures drafts on question collections. */
@Command(name = "drafts", description = """
    Indexes question collections in BEIR's layout in a temporary folder, drafts answers to their questions without a \
    language model, and prints how well the drafts hold the answers that are marked in answers.jsonl, and how often no \
    draft is written for unanswerable questions and for those of the other collections, beside the first sentence of \
    the best passage.""")
final class EvalDraftsCommand implements Callable<Integer> {

    /** As many as Nod drafts from unless its settings say otherwise. */
    private static final int PASSAGES = 6;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final NodCommand nod;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = """
        Folders with corpus.jsonl, docs.jsonl, queries.jsonl, qrels.tsv and answers.jsonl, and where there is, \
        unanswerable.jsonl.""")
    private final List<Path> folders = new ArrayList<>();

    @Option(names = "--json", description = "Print an object a set instead of the table.")
    private boolean json;

    EvalDraftsCommand(NodCommand nod) {
        this.nod = nod;
    }

    @Override
    public Integer call() throws UnusableQuestionsException, IOException, InterruptedException {
        var collections = new ArrayList<Collection>();
        for (var folder : folders) {
            collections.add(read(folder));
        }
        var comparisons = new ArrayList<QuoteComparison>();
        try (var temporary = new TemporaryFolder("nod-eval")) {
            for (var collection : collections) {
                try (var index = LuceneIndex.open(temporary.path().resolve(collection.name()))) {
                    Trials.index(collection, index);
                    var drafter = new QuotingDrafter(index.vocabulary(), QuotingDrafter.USUAL_CONFIDENCE);
                    comparisons.add(new QuoteTrial(index.search(), drafter, PASSAGES)
                            .ask(collection, Trials.offTopic(collection, collections)));
                }
            }
        }
        print(comparisons);
        return ExitCode.OK;
    }

    private static Collection read(Path folder) throws UnusableQuestionsException {
        var collection = CollectionFolder.read(folder);
        if (collection.questions().stream().allMatch(question -> question.answers().isEmpty())) {
            throw new UnusableQuestionsException(
                    "%s has no answers.jsonl that marks answers to its questions".formatted(folder));
        }
        return collection;
    }

    private void print(List<QuoteComparison> comparisons) throws JsonProcessingException {
        var out = nod.terminal().out();
        if (json) {
            for (var comparison : comparisons) {
                out.println(JSON.writeValueAsString(comparison));
            }
        } else {
            QuoteTable.lines(comparisons).forEach(out::println);
        }
    }
}
