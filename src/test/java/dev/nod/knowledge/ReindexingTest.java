package dev.nod.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nod.knowledge.PassageIndex.Size;
import dev.nod.knowledge.RunStatus.State;
import dev.nod.lucene.LuceneIndex;
import dev.nod.testing.Queries;
import dev.nod.testing.SampleSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReindexingTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final SampleSource handbook = new SampleSource("handbook")
            .with("vpn.md", "VPN", "Reset the token.")
            .with("mail.md", "Mail", "Forward suspicious messages.");
    private final SampleSource wiki = new SampleSource("wiki").with("leave.md", "Leave", "Ask your lead.");

    @TempDir
    private Path folder;

    private LuceneIndex index;
    private Reindexing reindexing;

    @BeforeEach
    void open() {
        index = LuceneIndex.open(folder);
        reindexing = over(handbook, wiki);
    }

    @AfterEach
    void close() {
        reindexing.close();
        index.close();
    }

    @Test
    void addsTheDocumentsOfAllSources() throws InterruptedException {
        var status = reindex();

        assertThat(status.state()).isEqualTo(State.DONE);
        assertThat(status.sources()).containsExactly("handbook", "wiki");
        assertThat(status.startedAt()).isEqualTo(NOON);
        assertThat(status.endedAt()).isEqualTo(NOON);
        assertThat(status.total()).isEqualTo(3);
        assertThat(status.done()).isEqualTo(3);
        assertThat(status.added()).isEqualTo(3);
        assertThat(status.passages()).isEqualTo(3);
        assertThat(status.errors()).isEmpty();
        assertThat(status.failure()).isNull();
        assertThat(found("token")).containsExactly("vpn.md");
        assertThat(found("lead")).containsExactly("leave.md");
    }

    @Test
    void readsOnlyWhatChanged() throws InterruptedException {
        reindex();
        handbook.with("vpn.md", "VPN", "Reset the key.").with("desk.md", "Desk", "Book a desk.");
        wiki.without("leave.md");

        var status = reindex();

        assertThat(status.added()).isEqualTo(1);
        assertThat(status.changed()).isEqualTo(1);
        assertThat(status.removed()).isEqualTo(1);
        assertThat(status.unchanged()).isEqualTo(1);
        assertThat(handbook.reads()).isEqualTo(4);
        assertThat(found("token")).isEmpty();
        assertThat(found("key")).containsExactly("vpn.md");
        assertThat(found("lead")).isEmpty();
        assertThat(found("suspicious")).containsExactly("mail.md");
    }

    @Test
    void readsNothingWhenNothingChanged() throws InterruptedException {
        reindex();

        var status = reindex();

        assertThat(status.unchanged()).isEqualTo(3);
        assertThat(status.passages()).isZero();
        assertThat(handbook.reads()).isEqualTo(2);
        assertThat(index.size("handbook")).isEqualTo(new Size(2, 2));
    }

    @Test
    void touchesOneSourceOnlyWhenAsked() throws InterruptedException {
        var status = reindexing.start(Optional.of("wiki")).await();

        assertThat(status.sources()).containsExactly("wiki");
        assertThat(index.sources()).containsExactly("wiki");
    }

    @Test
    void keepsWhatItHasOfAnUnreadableDocument() throws InterruptedException {
        reindex();
        handbook.with("vpn.md", "VPN", "Reset the key.").makeUnreadable("vpn.md", "it is locked");

        var status = reindex();

        assertThat(status.state()).isEqualTo(State.DONE);
        assertThat(status.errors()).containsExactly(new DocumentError("handbook", "vpn.md", "it is locked"));
        assertThat(status.done()).isEqualTo(3);
        assertThat(status.removed()).isZero();
        assertThat(found("token")).containsExactly("vpn.md");
    }

    @Test
    void indexesTheRestWhenTheReaderOfADocumentIsDefective() throws InterruptedException {
        handbook.makeDefective(new IllegalStateException("deep nesting"));

        var status = reindex();

        assertThat(status.state()).isEqualTo(State.DONE);
        assertThat(status.errors()).hasSize(2)
                .allSatisfy(error -> assertThat(error.reason()).contains("deep nesting"));
        assertThat(found("lead")).containsExactly("leave.md");
    }

    @Test
    void keepsTheDocumentsOfAnUnavailableSource() throws InterruptedException {
        reindex();
        handbook.makeUnavailable("the folder is gone");
        wiki.with("new.md", "New", "A giraffe.");

        var status = reindex();

        assertThat(status.state()).isEqualTo(State.DONE);
        assertThat(status.errors()).containsExactly(new DocumentError("handbook", "", "the folder is gone"));
        assertThat(found("token")).containsExactly("vpn.md");
        assertThat(found("giraffe")).containsExactly("new.md");
    }

    @Test
    void removesSourcesThatAreNoLongerConfiguredWhenAllAreRun() throws InterruptedException {
        reindex();
        reindexing = over(handbook);

        reindexing.start(Optional.of("handbook")).await();
        assertThat(index.sources()).isEqualTo(Set.of("handbook", "wiki"));

        assertThat(reindex().removed()).isEqualTo(1);
        assertThat(index.sources()).isEqualTo(Set.of("handbook"));
    }

    @Test
    void joinsTheRunThatCoversWhatIsAskedFor() throws InterruptedException {
        var gate = handbook.hold();
        var run = reindexing.start(Optional.empty());
        handbook.awaitReader();

        assertThat(reindexing.start(Optional.empty())).isSameAs(run);
        assertThat(reindexing.start(Optional.of("wiki"))).isSameAs(run);
        assertThat(run.status().state()).isEqualTo(State.RUNNING);
        assertThat(run.status().endedAt()).isNull();

        gate.countDown();
        assertThat(run.await().state()).isEqualTo(State.DONE);
        assertThat(reindex().unchanged()).isEqualTo(3);
    }

    @Test
    void looksAgainForWhoJoinedAfterTheListing() throws InterruptedException {
        var gate = handbook.hold();
        var run = reindexing.start(Optional.empty());
        handbook.awaitReader();
        handbook.with("late.md", "Late", "A giraffe.");

        reindexing.start(Optional.of("handbook"));
        gate.countDown();
        run.await();

        assertThat(found("giraffe")).containsExactly("late.md");
    }

    @Test
    void updatesOtherSourcesWhileOneIsSlow() throws InterruptedException {
        var gate = handbook.hold();
        var slow = reindexing.start(Optional.of("handbook"));
        handbook.awaitReader();

        assertThat(reindexing.start(Optional.of("wiki")).await().state()).isEqualTo(State.DONE);
        assertThat(found("lead")).containsExactly("leave.md");

        gate.countDown();
        assertThat(slow.await().added()).isEqualTo(2);
    }

    @Test
    void namesTheKnownSourcesWhenAskedForAnother() {
        assertThatExceptionOfType(UnknownSourceException.class)
                .isThrownBy(() -> reindexing.start(Optional.of("intranet")))
                .withMessageContainingAll("intranet", "handbook, wiki");
        assertThat(reindexing.latest()).isEmpty();
    }

    @Test
    void remembersTheLastTwentyRuns() throws InterruptedException {
        var first = reindexing.start(Optional.empty());
        first.await();
        var second = reindexing.start(Optional.empty());
        second.await();
        for (var i = 0; i < 19; i++) {
            reindex();
        }

        assertThat(reindexing.run(first.id())).isEmpty();
        assertThat(reindexing.run(second.id())).containsSame(second);
        assertThat(reindexing.latest().map(Run::id)).isNotEqualTo(Optional.of(second.id()));
    }

    @Test
    void failsWithTheReasonWhenTheIndexCannotBeWritten() throws InterruptedException {
        try (var _ = index.change("handbook")) {
            var status = reindex();

            assertThat(status.state()).isEqualTo(State.FAILED);
            assertThat(status.failure()).contains("another change of handbook is open");
            assertThat(status.endedAt()).isEqualTo(NOON);
        }

        assertThat(reindex().state()).isEqualTo(State.DONE);
    }

    @Test
    void showsNothingOfARunThatWasStopped() throws InterruptedException {
        reindex();
        handbook.with("vpn.md", "VPN", "Reset the key.").with("mail.md", "Mail", "Read the letter.");
        var gate = handbook.hold();
        var run = reindexing.start(Optional.empty());
        handbook.awaitReader();

        var closing = Thread.ofPlatform().start(reindexing::close);
        while (closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        gate.countDown();
        closing.join();

        assertThat(run.status().state()).isEqualTo(State.FAILED);
        assertThat(run.status().failure()).contains("stopped");
        assertThat(found("token")).containsExactly("vpn.md");
        assertThat(found("letter key")).isEmpty();
    }

    private Reindexing over(DocumentSource... sources) {
        return new Reindexing(List.of(sources), index, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private RunStatus reindex() throws InterruptedException {
        return reindexing.start(Optional.empty()).await();
    }

    private List<String> found(String question) {
        return index.search()
                .search(Queries.about(question), 10)
                .hits()
                .stream()
                .map(hit -> hit.passage().path())
                .toList();
    }
}
