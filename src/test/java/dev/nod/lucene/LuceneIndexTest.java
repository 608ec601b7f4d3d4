package dev.nod.lucene;

import static dev.nod.testing.SampleSource.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.PassageIndex.Size;
import dev.nod.testing.Putting;
import dev.nod.testing.Queries;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LuceneIndexTest {

    private static final Document VPN = document("handbook", "vpn.md", "VPN",
            "Reset the token of the tunnel on the account page.");
    private static final Document MAIL = document("handbook", "mail.md", "Mail",
            "Forward suspicious messages to the security desk.");

    @TempDir
    private Path folder;

    private LuceneIndex index;

    @BeforeEach
    void open() {
        index = LuceneIndex.open(folder.resolve("lucene"));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(index.sources()).isEmpty();
        assertThat(index.fingerprints("handbook")).isEmpty();
        assertThat(index.size("handbook")).isEqualTo(new Size(0, 0));
        assertThat(found("token")).isEmpty();
    }

    @Test
    void findsWhatWasCommitted() {
        put(VPN, MAIL);

        assertThat(found("token")).containsExactly("vpn.md");
        assertThat(index.sources()).containsExactly("handbook");
        assertThat(index.size("handbook")).isEqualTo(new Size(2, 2));
        assertThat(index.fingerprints("handbook"))
                .isEqualTo(Map.of("vpn.md", VPN.fingerprint(), "mail.md", MAIL.fingerprint()));
    }

    @Test
    void knowsADocumentWithoutText() {
        put(new Document("handbook", "empty.md", "Empty", "https://docs.example.com", "7", List.of()));

        assertThat(index.size("handbook")).isEqualTo(new Size(1, 0));
        assertThat(index.fingerprints("handbook")).isEqualTo(Map.of("empty.md", "7"));
    }

    @Test
    void replacesAllPassagesOfADocument() {
        put(document("handbook", "vpn.md", "VPN", "Tunnel and token. ".repeat(200)), MAIL);

        put(document("handbook", "vpn.md", "VPN", "Only the key is left."));

        assertThat(found("token tunnel")).isEmpty();
        assertThat(found("key")).containsExactly("vpn.md");
        assertThat(index.size("handbook")).isEqualTo(new Size(2, 2));
    }

    @Test
    void removesADocumentOfOneSourceOnly() {
        put(VPN, MAIL, document("wiki", "vpn.md", "VPN", "Another token."));

        try (var change = index.change("handbook")) {
            change.remove("vpn.md");
            change.commit();
        }

        assertThat(index.search().search(Queries.about("token"), 5).hits())
                .extracting(hit -> hit.passage().source())
                .containsExactly("wiki");
        assertThat(index.size("handbook")).isEqualTo(new Size(1, 1));
        assertThat(index.sources()).containsExactlyInAnyOrder("handbook", "wiki");
    }

    @Test
    void forgetsASourceWithoutDocuments() {
        var others = IntStream.range(0, 20).mapToObj(i -> document("wiki", i + ".md", "Page", "A token."));
        put(Stream.concat(Stream.of(VPN), others).toArray(Document[]::new));

        try (var change = index.change("handbook")) {
            change.remove("vpn.md");
            change.commit();
        }

        assertThat(index.sources()).containsExactly("wiki");
    }

    @Test
    void showsNothingOfAChangeBeforeItsCommit() {
        put(VPN);

        try (var change = index.change("handbook")) {
            change.put(MAIL);
            change.remove("vpn.md");

            assertThat(found("token")).containsExactly("vpn.md");
            assertThat(found("suspicious")).isEmpty();
            change.commit();
        }

        assertThat(found("token")).isEmpty();
        assertThat(found("suspicious")).containsExactly("mail.md");
    }

    @Test
    void continuesAChangeThatWasNotCommittedAndShowsNothingOfItMeanwhile() {
        put(VPN);
        try (var change = index.change("handbook")) {
            change.put(MAIL);
            change.remove("vpn.md");
        }

        reopen();

        assertThat(index.fingerprints("handbook")).containsOnlyKeys("vpn.md");
        assertThat(found("suspicious")).isEmpty();
        try (var change = index.change("handbook")) {
            assertThat(change.fingerprints()).containsOnlyKeys("vpn.md", "mail.md");
            assertThat(change.put()).containsExactly("mail.md");
            change.commit();
        }
        assertThat(found("suspicious")).containsExactly("mail.md");
        assertThat(found("token")).containsExactly("vpn.md");
    }

    @Test
    void dropsASmallChangeThatWasNotCommitted() {
        put(VPN);
        try (var change = index.touch("handbook")) {
            change.put(MAIL);
            change.commit();
            change.remove("vpn.md");
        }

        reopen();

        assertThat(index.fingerprints("handbook")).containsOnlyKeys("vpn.md", "mail.md");
    }

    @Test
    void allowsOneChangeOfASourceAtATime() {
        try (var change = index.change("handbook"); var other = index.change("wiki")) {
            assertThatIllegalStateException().isThrownBy(() -> index.change("handbook"));
            other.put(document("wiki", "a.md", "A", "A parrot."));
            other.commit();
            change.put(MAIL);

            assertThat(found("suspicious")).isEmpty();
            assertThat(found("parrot")).containsExactly("a.md");
            change.commit();
        }

        put(VPN);

        assertThat(found("token")).containsExactly("vpn.md");
    }

    @Test
    void isStillThereAfterReopening() {
        put(VPN);

        reopen();

        assertThat(found("token")).containsExactly("vpn.md");
    }

    private void put(Document... documents) {
        Putting.put(index, documents);
    }

    private List<String> found(String question) {
        return index.search()
                .search(Queries.about(question), 10)
                .hits()
                .stream()
                .map(Hit::passage)
                .map(passage -> passage.path())
                .toList();
    }

    private void reopen() {
        index.close();
        open();
    }
}
