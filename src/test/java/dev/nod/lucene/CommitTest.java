package dev.nod.lucene;

import static dev.nod.testing.SampleSource.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from a commit of several segments. */
final class CommitTest {

    private static final List<String> TEXTS = List.of(
            "The service desk opens at nine, the service desk of the garage at ten.",
            "Service of the desk lamp. Desk service, service, service desk.",
            "No desk without service.",
            "Die Müllabfuhr kommt am Montag.",
            "desk service desk service desk service desk");

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() {
        put(TEXTS);
    }

    private void put(List<String> texts) {
        try (var index = LuceneIndex.open(folder, Duration.ZERO); var change = index.change("handbook")) {
            for (var i = 0; i < texts.size(); i++) {
                change.put(document("handbook", "page-%d.md".formatted(i), "Page", texts.get(i)));
            }
            change.commit();
        }
    }

    private interface Reading {

        void of(IndexReader reader) throws IOException;
    }

    private void read(Reading reading) throws IOException {
        try (var directory = FSDirectory.open(folder.resolve("g000001"));
                var reader = DirectoryReader.open(directory)) {
            reading.of(reader);
        }
    }

    @Test
    void pairsAreScoredAsLuceneScoresPhrases() throws IOException {
        read(reader -> {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(Commits.SIMILARITY);
            var scores = new ClauseScores(searcher, IntStream.range(0, reader.maxDoc()).toArray());

            for (var pair : List.of(
                    List.of("service", "desk"),
                    List.of("desk", "service"),
                    List.of("open", "at"),
                    List.of("desk", "lamp"),
                    List.of("lamp", "desk"),
                    List.of("desk", "unheard"))) {
                var clause = pair(reader, pair.getFirst(), pair.getLast());
                assertThat(scores.of(clause)).as(clause.label()).isEqualTo(scores.of(clause.query()));
            }
            assertThat(Arrays.stream(scores.of(pair(reader, "service", "desk"))).filter(score -> score > 0))
                    .hasSize(3);
        });
    }

    private static Clause.Pair pair(IndexReader reader, String first, String second) throws IOException {
        var words = new Dictionary(reader, Records.BODY);
        return new Clause.Pair(new Term(Records.BODY, first), new Term(Records.BODY, second),
                words.places(first), words.places(second));
    }

    @Test
    void noWordOfAPassageIsSaidToBeImpossible() throws IOException {
        var letters = new KnownLetters();
        read(reader -> {
            var known = letters.in(reader);
            assertThat(String.join(" ", TEXTS).toLowerCase(Locale.ROOT).split("\\W+"))
                    .allMatch(known::mayHave);
            assertThat(List.of("müllabfuhr", "where", "des", "ox")).allMatch(known::mayHave);
            assertThat(List.of("parrot", "deskx", "serwice", "müllabfuhrt")).noneMatch(known::mayHave);
        });
    }

    @Test
    void wordsOfANewPassageArePossibleAtOnce() throws IOException {
        var letters = new KnownLetters();
        read(reader -> assertThat(letters.in(reader).mayHave("parrot")).isFalse());

        put(List.of("The parrot lives upstairs."));

        read(reader -> assertThat(letters.in(reader).mayHave("parrot")).isTrue());
    }
}
