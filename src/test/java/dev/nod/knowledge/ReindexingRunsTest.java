package dev.nod.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nod.knowledge.RunStatus.State;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Runs that are joined, remembered, stopped, or go wrong as a whole. */
class ReindexingRunsTest extends TwoSourcesTest {

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
}
