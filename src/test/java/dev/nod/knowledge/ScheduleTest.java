package dev.nod.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.lucene.LuceneIndex;
import dev.nod.testing.MovableClock;
import dev.nod.testing.SampleSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScheduleTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final SampleSource wiki = new SampleSource("wiki").with("a.md", "A", "A page.");
    private final SampleSource handbook = new SampleSource("handbook").with("b.md", "B", "A page.");

    @TempDir
    private Path folder;

    private LuceneIndex index;
    private Reindexing reindexing;
    private Schedule schedule;

    @BeforeEach
    void open() {
        index = LuceneIndex.open(folder);
        reindexing = new Reindexing(List.of(wiki, handbook), index, clock);
        schedule = new Schedule(Map.of("wiki", HOUR), reindexing, new Random(3));
        schedule.run(clock.instant());
    }

    @AfterEach
    void close() {
        reindexing.close();
        index.close();
    }

    @Test
    void looksAtASourceAfterItsTime() throws InterruptedException {
        assertThat(reindexing.latest()).isEmpty();
        assertThat(schedule.next("handbook")).isEmpty();

        toTheNext();

        assertThat(reindexing.latest().orElseThrow().await().sources()).containsExactly("wiki");
        assertThat(index.sources()).containsExactly("wiki");
    }

    @Test
    void variesThePauseByATenth() {
        for (var i = 0; i < 20; i++) {
            var pause = Duration.between(clock.instant(), schedule.nextDue().orElseThrow());
            assertThat(pause).isBetween(Duration.ofMinutes(54), Duration.ofMinutes(66));
            toTheNext();
        }
    }

    @Test
    void leavesASourceAloneThatIsStillLookedAt() throws InterruptedException {
        var gate = wiki.hold();
        toTheNext();
        var first = reindexing.latest().orElseThrow();
        wiki.awaitReader();

        toTheNext();
        assertThat(reindexing.latest()).containsSame(first);
        gate.countDown();
        assertThat(first.await().total()).isEqualTo(1);

        toTheNext();
        assertThat(reindexing.latest().orElseThrow().id()).isNotEqualTo(first.id());
    }

    private void toTheNext() {
        clock.advance(Duration.between(clock.instant(), schedule.nextDue().orElseThrow()));
        schedule.run(clock.instant());
    }
}
