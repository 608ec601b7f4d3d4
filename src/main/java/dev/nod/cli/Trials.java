package dev.nod.cli;

import dev.nod.Meanings;
import dev.nod.evaluate.Collection;
import dev.nod.evaluate.CollectionSource;
import dev.nod.evaluate.Comparison;
import dev.nod.evaluate.Comparison.Kind;
import dev.nod.evaluate.JudgedQuestion;
import dev.nod.evaluate.Refusals;
import dev.nod.evaluate.Trial;
import dev.nod.evaluate.Typos;
import dev.nod.knowledge.EmbeddingsUnavailableException;
import dev.nod.knowledge.Passages;
import dev.nod.knowledge.Reindexing;
import dev.nod.knowledge.RunStatus;
import dev.nod.knowledge.Search;
import dev.nod.lucene.LuceneIndex;
import dev.nod.lucene.PlainSearch;
import dev.nod.model.EmbeddingsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Indexes collections in a folder of their own and asks them their questions, Nod's way and plain Lucene's. */
final class Trials {

    private static final int MOST_OFF_TOPIC = 300;
    private static final long SEED = 42;

    private final Path folder;
    private final boolean withTypos;
    private final @Nullable EmbeddingsSettings embeddings;

    /** Trials in an empty folder; with slips of the fingers, each question is asked again with one. */
    Trials(Path folder, boolean withTypos, @Nullable EmbeddingsSettings embeddings) {
        this.folder = folder;
        this.withTypos = withTypos;
        this.embeddings = embeddings;
    }

    /** Asks a collection its own questions, and some of the others. */
    List<Comparison> of(Collection collection, List<Collection> all)
            throws IOException, InterruptedException {
        var passages = collection.documents().stream().flatMap(each -> Passages.of(each).stream()).toList();
        var place = Files.createTempDirectory(folder, collection.name());
        try (var index = LuceneIndex.open(place.resolve("nod"));
                var meanings = embeddings == null
                        ? null
                        : Meanings.open(embeddings, index, folder, Clock.systemUTC());
                var plain = PlainSearch.of(passages, place.resolve("plain"))) {
            index(collection, index);
            var search = meanings == null ? index.search() : embedded(collection, meanings);
            var side = new Side(
                    collection,
                    offTopic(collection, all),
                    new Trial(search),
                    new Trial(new DraftedSearch(search, index.vocabulary())),
                    new Trial(plain));
            var questions = collection.questions();
            return Stream.of(
                    side.compare(Kind.FIRST, questions.stream().filter(JudgedQuestion::isFirst).toList()),
                    side.compare(Kind.FOLLOW_UP,
                            questions.stream().filter(JudgedQuestion::isFollowUp).toList()),
                    side.compare(Kind.MISTYPED, withTypos ? mistyped(questions) : List.of()))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    static void index(Collection collection, LuceneIndex index) throws InterruptedException {
        var source = new CollectionSource(collection);
        try (var reindexing = new Reindexing(List.of(source), index, Clock.systemUTC())) {
            var status = reindexing.start(Optional.empty()).await();
            if (status.state() != RunStatus.State.DONE || !status.errors().isEmpty()) {
                throw new IllegalStateException(
                        "%s was not indexed: %s".formatted(collection.name(), status));
            }
        }
    }

    private static Search embedded(Collection collection, Meanings meanings) {
        var status = meanings.embedding().run();
        if (status.failure() != null) {
            throw new EmbeddingsUnavailableException(
                    "%s was not embedded: %s".formatted(collection.name(), status.failure()));
        }
        return meanings.search();
    }

    /** Some questions of the other collections. */
    static List<JudgedQuestion> offTopic(Collection collection, List<Collection> all) {
        var questions = new ArrayList<JudgedQuestion>();
        for (var other : all) {
            if (!other.name().equals(collection.name())) {
                var first = other.questions().stream().filter(JudgedQuestion::isFirst).toList();
                var step = Math.ceilDiv(Math.max(1, first.size()), MOST_OFF_TOPIC);
                for (var i = 0; i < first.size(); i += step) {
                    questions.add(first.get(i));
                }
            }
        }
        return questions;
    }

    private static List<JudgedQuestion> mistyped(List<JudgedQuestion> questions) {
        var typos = new Typos(new SplittableRandom(SEED));
        return questions.stream().map(each -> each.asking(typos.in(each.text()))).toList();
    }

    /** The two searches over one collection. */
    private record Side(
            Collection collection,
            List<JudgedQuestion> offTopic,
            Trial nod,
            Trial drafting,
            Trial plain) {

        private Refusals drafted(List<JudgedQuestion> questions) {
            var unanswerable = collection.unanswerable();
            return unanswerable.isEmpty()
                    ? Refusals.NONE
                    : drafting.ask(questions).against(drafting.ask(unanswerable));
        }

        Optional<Comparison> compare(Kind kind, List<JudgedQuestion> questions) {
            if (questions.isEmpty()) {
                return Optional.empty();
            }
            var answers = nod.ask(questions);
            return Optional.of(new Comparison(
                    collection.name(),
                    kind,
                    answers.scores(),
                    plain.ask(questions).scores(),
                    answers.against(nod.ask(collection.unanswerable())),
                    drafted(questions),
                    answers.against(nod.ask(offTopic))));
        }
    }
}
