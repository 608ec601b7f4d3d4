package dev.nod.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.knowledge.Hit;
import dev.nod.knowledge.PassageIndex.Size;
import dev.nod.knowledge.Reindexing;
import dev.nod.knowledge.RunStatus;
import dev.nod.knowledge.RunStatus.State;
import dev.nod.knowledge.SourceUnavailableException;
import dev.nod.knowledge.UnreadableDocumentException;
import dev.nod.testing.Queries;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class KilledReindexTest {

    private static final int KILLS = 30;
    private static final int ALL = ReindexingProcess.DOCUMENTS;

    @TempDir
    private Path folder;

    /** A run over a new edition, or one that builds all anew, is killed at any moment, also in its commit or its swap. */
    @Test
    void leavesTheOldIndexAnsweringUntilTheNewOneIsComplete() throws Exception {
        var random = new Random(20260302);
        var edition = new AtomicInteger(1);
        ReindexingProcess.killAfter(ALL + 1, folder, 1, false);

        var over = new AtomicBoolean();
        try (var reader = LuceneIndex.openReadOnly(folder)) {
            var watching = CompletableFuture.supplyAsync(() -> watch(reader, edition, over));
            for (var kill = 0; kill < KILLS; kill++) {
                var searched = fingerprints(edition.get());
                if (reader.fingerprints("handbook").equals(searched)) {
                    edition.incrementAndGet();
                }
                var moment = random.nextInt(ALL + ALL / 10);
                ReindexingProcess.killAfter(moment, folder, edition.get(), kill % 3 == 2);
            }
            over.set(true);
            assertThat(watching.join()).isGreaterThan(KILLS);
        }

        try (var index = LuceneIndex.open(folder)) {
            assertThat(reindexed(index, edition.get()).state()).isEqualTo(State.DONE);
            assertThat(index.defect()).isEmpty();
            assertThat(index.verify()).isEmpty();
            assertThat(index.fingerprints("handbook")).isEqualTo(fingerprints(edition.get()));
            assertThat(index.size("handbook")).isEqualTo(new Size(ALL, ALL));
            assertThat(editionsFound(index)).containsOnly(edition.get());
        }
    }

    @Test
    void continuesWhereItWasKilled() throws Exception {
        ReindexingProcess.killAfter(ALL * 3 / 4, folder, 1, false);

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
        ReindexingProcess.killAfter(ALL + 1, folder, 1, false);
        ReindexingProcess.killAfter(ALL * 3 / 4, folder, 2, true);

        try (var index = LuceneIndex.open(folder)) {
            assertThat(index.fingerprints("handbook")).isEqualTo(fingerprints(1));
            var status = reindexed(index, 2);

            assertThat(status.rebuild()).contains("interrupted");
            assertThat(status.unchanged()).isPositive();
            assertThat(index.fingerprints("handbook")).isEqualTo(fingerprints(2));
        }
    }

    /** Looks at the index again and again; returns how often it was one whole edition, as it always must be. */
    private static int watch(LuceneIndex reader, AtomicInteger edition, AtomicBoolean over) {
        var looks = 0;
        for (; !over.get(); looks++) {
            var before = edition.get();
            var found = reader.fingerprints("handbook");
            var expected = List.of(fingerprints(Math.max(1, before - 1)), fingerprints(before),
                    fingerprints(edition.get()));
            assertThat(expected).contains(found);
            assertThat(editionsFound(reader)).hasSize(1);
        }
        return looks;
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
