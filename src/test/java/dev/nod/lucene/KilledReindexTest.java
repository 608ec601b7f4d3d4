package dev.nod.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Reindexing;
import dev.nod.knowledge.RunStatus;
import dev.nod.knowledge.RunStatus.State;
import dev.nod.knowledge.SourceUnavailableException;
import dev.nod.knowledge.UnreadableDocumentException;
import dev.nod.testing.Queries;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class KilledReindexTest {

    private static final int FOLDERS = 2;
    private static final int KILLS_EACH = 15;
    private static final Duration SAVED_EVERY = Duration.ofMillis(100);
    private static final Duration ALWAYS = Duration.ZERO;

    @TempDir
    private Path folder;

    /**
     * Runs over a new edition, and some that build all anew, are killed at moments spread over the whole length of
     * a run, its commit or swap included.
     */
    @Test
    void leavesTheOldIndexAnsweringUntilTheNewOneIsComplete() throws Exception {
        try (var threads = Executors.newFixedThreadPool(FOLDERS)) {
            var all = new ArrayList<Future<?>>();
            for (var i = 0; i < FOLDERS; i++) {
                var its = folder.resolve("index%d".formatted(i));
                var random = new Random(20260302 + i);
                all.add(threads.submit(() -> {
                    killAgainAndAgain(its, random);
                    return its;
                }));
            }
            for (var each : all) {
                each.get();
            }
        }
    }

    private static void killAgainAndAgain(Path folder, Random random) throws Exception {
        var edition = new AtomicInteger(1);
        var length = ReindexingProcess.start(folder, 1, false, SAVED_EVERY).end();

        var over = new CountDownLatch(1);
        try (var reader = LuceneIndex.openReadOnly(folder)) {
            var watching = CompletableFuture.supplyAsync(() -> watch(reader, edition, over),
                    Thread.ofPlatform()::start);
            try {
                for (var kills = 0; kills < KILLS_EACH;) {
                    if (reader.fingerprints("handbook").equals(fingerprints(edition.get()))) {
                        edition.incrementAndGet();
                    }
                    var moment = Duration.ofNanos(random.nextLong(length.toNanos()));
                    var process = ReindexingProcess.start(folder, edition.get(), kills % 3 == 2, SAVED_EVERY);
                    kills += process.killAfter(moment) ? 1 : 0;
                }
            } finally {
                over.countDown();
            }
            assertThat(watching.join()).isGreaterThan(KILLS_EACH);
        }

        var fresh = folder.resolveSibling(folder.getFileName() + "-fresh");
        try (var index = LuceneIndex.open(folder); var untouched = LuceneIndex.open(fresh)) {
            assertThat(reindexed(index, edition.get()).state()).isEqualTo(State.DONE);
            assertThat(reindexed(untouched, edition.get()).state()).isEqualTo(State.DONE);
            assertThat(index.defect()).isEmpty();
            assertThat(index.verify()).isEmpty();
            assertThat(index.fingerprints("handbook")).isEqualTo(fingerprints(edition.get()));
            assertThat(index.size("handbook")).isEqualTo(untouched.size("handbook"));
            assertThat(index.passages()).containsExactlyInAnyOrderElementsOf(untouched.passages());
            assertThat(editionsFound(index)).containsOnly(edition.get());
        }
    }

    @Test
    void continuesWhereItWasKilled() throws Exception {
        var process = ReindexingProcess.start(folder, 1, false, ALWAYS);
        awaitSaved(new Layout(folder).staged("handbook"));
        process.kill();

        try (var index = LuceneIndex.open(folder)) {
            assertThat(index.sources()).isEmpty();
            var status = reindexed(index, 1);

            assertThat(status.state()).isEqualTo(State.DONE);
            assertThat(status.unchanged()).isPositive();
            assertThat(index.fingerprints("handbook")).isEqualTo(fingerprints(1));
        }
    }

    @Test
    void continuesToBuildAnewWhereItWasKilled() throws Exception {
        try (var index = LuceneIndex.open(folder)) {
            reindexed(index, 1);
        }
        var process = ReindexingProcess.start(folder, 2, true, ALWAYS);
        awaitSaved(new Layout(folder).rebuild());
        process.kill();

        try (var index = LuceneIndex.open(folder)) {
            assertThat(index.fingerprints("handbook")).isEqualTo(fingerprints(1));
            var status = reindexed(index, 2);

            assertThat(status.rebuild()).contains("interrupted");
            assertThat(status.unchanged()).isPositive();
            assertThat(index.fingerprints("handbook")).isEqualTo(fingerprints(2));
        }
    }

    private static void awaitSaved(Path side) {
        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(5)).until(() -> {
            try (var files = Files.newDirectoryStream(side, "segments_*")) {
                return files.iterator().hasNext();
            } catch (NoSuchFileException _) {
                return false;
            }
        });
    }

    /** Looks at the index again and again; returns how often it was one whole edition, as it always must be. */
    private static int watch(LuceneIndex reader, AtomicInteger edition, CountDownLatch over) {
        var looks = 0;
        for (; !isOver(over); looks++) {
            var before = edition.get();
            var found = reader.fingerprints("handbook");
            var expected = List.of(fingerprints(Math.max(1, before - 1)), fingerprints(before),
                    fingerprints(edition.get()));
            assertThat(expected).contains(found);
            assertThat(editionsFound(reader)).hasSize(1);
        }
        return looks;
    }

    /** Leaves the processors to the run between two looks. */
    private static boolean isOver(CountDownLatch over) {
        try {
            return over.await(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static List<Integer> editionsFound(LuceneIndex index) {
        return index.search()
                .search(Queries.about("which edition of the page is this?"), 50)
                .hits()
                .stream()
                .map(Hit::passage)
                .map(passage -> passage.text().replaceAll(".*edition(\\d+) .*", "$1"))
                .map(Integer::valueOf)
                .distinct()
                .toList();
    }

    private static Map<String, String> fingerprints(int edition) {
        try {
            var fingerprints = new HashMap<String, String>();
            for (var entry : ReindexingProcess.edition(edition).entries()) {
                fingerprints.put(entry.path(), entry.fingerprint());
            }
            return fingerprints;
        } catch (SourceUnavailableException | UnreadableDocumentException e) {
            throw new AssertionError(e);
        }
    }

    private static RunStatus reindexed(LuceneIndex index, int edition) throws InterruptedException {
        var source = ReindexingProcess.edition(edition);
        try (var reindexing = new Reindexing(List.of(source), index, Clock.systemUTC())) {
            return reindexing.start(Optional.empty()).await();
        }
    }
}
