package dev.nod.lucene;

import static dev.nod.testing.SampleSource.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.nod.knowledge.Audience;
import dev.nod.knowledge.Document;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.Section;
import dev.nod.testing.Putting;
import dev.nod.testing.Queries;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PassageSearchTest {

    @TempDir
    private Path folder;

    private LuceneIndex index;

    @BeforeEach
    void open() {
        index = LuceneIndex.open(folder);
        put(
                document("handbook", "vpn.md", "VPN",
                        "Reset your token on the account page. It takes a minute."),
                document("handbook", "mail.md", "Mail",
                        "Forward suspicious messages. The account stays open."),
                document("handbook", "leave.md", "Leave", "Ask your lead for days off two weeks before."));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void ranksByTheWordsThatTellPassagesApart() {
        var hits = search("How do I reset the token of my account?");

        assertThat(hits).extracting(hit -> hit.passage().path()).containsExactly("vpn.md", "mail.md");
        assertThat(hits).extracting(Hit::rank).containsExactly(1, 2);
        assertThat(hits.getFirst().score()).isGreaterThan(hits.getLast().score());
    }

    @Test
    void returnsThePassageAsItWasPut() {
        put(new Document(
                "wiki",
                "a/b c.md",
                "Ünïcode 😀",
                "https://wiki.example.com/b",
                "1",
                Audience.EVERYONE,
                LocalDate.of(2024, 2, 29),
                List.of(new Section(
                        List.of("Outer", "Inner"),
                        "https://wiki.example.com/b#inner",
                        List.of("Zebras run.", "They eat.")))));

        assertThat(search("zebra").getFirst().passage()).isEqualTo(new Passage(
                "wiki:a/b c.md#1",
                "wiki",
                "a/b c.md",
                "Ünïcode 😀",
                List.of("Outer", "Inner"),
                "https://wiki.example.com/b#inner",
                Audience.EVERYONE,
                LocalDate.of(2024, 2, 29),
                "Zebras run.\n\nThey eat."));
    }

    @Test
    void findsInflectionsAndWordsOfTitlesAndHeadings() {
        put(new Document("wiki", "d.md", "Databases", "https://wiki.example.com/d", "1", List.of(new Section(
                List.of("Restoring backups"), "https://wiki.example.com/d", List.of("Call the desk.")))));

        assertThat(paths("restored backup")).containsExactly("d.md");
        assertThat(paths("database")).containsExactly("d.md");
    }

    @Test
    void readsNothingAsQuerySyntax() {
        assertThat(paths("token AND NOT (account:* OR \"reset~2\" [a TO z]) ^5 \\ /.*/ +page -minute"))
                .contains("vpn.md");
        assertThat(paths("*:*")).isEmpty();
        assertThat(paths("tok*")).isEmpty();
    }

    @Test
    void findsNothingForWordsThatNoPassageHas() {
        assertThat(search("quantum chromodynamics")).isEmpty();
        assertThat(search("")).isEmpty();
        assertThat(search(" \n\t?!")).isEmpty();
    }

    @Test
    void ignoresFramingWordsUnlessThereAreNoOthers() {
        put(document("wiki", "help.md", "Desk", "We help with whatever you need. Help is here."));

        assertThat(paths("please help, I need to know about the token")).containsExactly("vpn.md");
        assertThat(paths("help")).containsExactly("help.md");
    }

    @Test
    void returnsNoMoreThanTheLimit() {
        assertThat(index.search().search(Queries.about("account"), 1).hits()).hasSize(1);
        assertThat(index.search().search(Queries.about("account"), Integer.MAX_VALUE).hits()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> index.search().search(Queries.about("account"), 0).hits());
    }

    @Test
    void ordersEqualScoresByIdWhateverTheOrderOfIndexing() {
        put(document("wiki", "c.md", "Same", "The parrot crows."));
        put(
                document("wiki", "a.md", "Same", "The parrot barks."),
                document("wiki", "d.md", "Same", "The parrot roars."));
        put(document("wiki", "b.md", "Same", "The parrot hisses."));

        assertThat(paths("parrot")).containsExactly("a.md", "b.md", "c.md", "d.md");
        assertThat(index.search().search(Queries.about("parrot"), 2).hits())
                .extracting(hit -> hit.passage().path())
                .containsExactly("a.md", "b.md");
    }

    @Test
    void answersAPastedLogOfAnySize() {
        var log = IntStream.range(0, 20_000)
                .mapToObj(i -> "line%d failed".formatted(i))
                .collect(Collectors.joining("\n"));
        var question = "Why does the token not work? " + log;

        assertThat(paths(question)).containsExactly("vpn.md");

        put(document("wiki", "log.md", "Log", log));

        assertThat(paths(question)).first().isEqualTo("log.md");
    }

    @Test
    void survivesOddUnicode() {
        put(document("wiki", "odd.md", "Odd", "Grüße an Zoë 😀😀 und 東京 \uD83D\uDC69\u200D\uD83D\uDCBB."));

        assertThat(paths("zoë")).containsExactly("odd.md");
        assertThat(paths("😀")).containsExactly("odd.md");
        assertThat(paths("東京")).containsExactly("odd.md");
        assertThat(paths("\uD83D lone \uDE00 halves \u0000 token")).containsExactly("vpn.md");
    }

    @Test
    void showsThePartOfALongPassageThatFits() {
        var filler = "Nothing of interest stands in this sentence at all. ".repeat(8);
        put(document("wiki", "long.md", "Long", filler + "The giraffe sleeps upright. It dreams. " + filler));

        var query = Queries.about("where does the giraffe sleep");
        var snippet = index.snippet(query, search(query.question()).getFirst().passage());

        assertThat(snippet).startsWith("The giraffe sleeps upright. It dreams.")
                .hasSizeLessThanOrEqualTo(320);
    }

    @Test
    void answersManyVirtualThreadsAtOnce() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 500)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> paths("reset token"), threads))
                    .toList();

            assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).containsExactly("vpn.md"));
        }
    }

    private List<Hit> search(String question) {
        return index.search().search(Queries.about(question), 10).hits();
    }

    private List<String> paths(String question) {
        return search(question).stream().map(hit -> hit.passage().path()).toList();
    }

    private void put(Document... documents) {
        Putting.put(index, documents);
    }
}
