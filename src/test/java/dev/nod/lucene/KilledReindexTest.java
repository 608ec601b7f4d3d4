package dev.nod.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.knowledge.Hit;
import dev.nod.knowledge.PassageIndex.Size;
import dev.nod.knowledge.Reindexing;
import dev.nod.knowledge.RunStatus.State;
import dev.nod.testing.Queries;
import dev.nod.testing.SampleSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class KilledReindexTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 12})
    void leavesOneCompleteCommitBehind(int generation) throws IOException, InterruptedException {
        killInTheMiddleOf(generation);

        try (var index = LuceneIndex.open(folder)) {
            var hits = index.search().search(Queries.about("page"), EndlessReindexing.DOCUMENTS * 2).hits();
            assertThat(hits).hasSize(EndlessReindexing.DOCUMENTS);
            assertThat(hits).extracting(KilledReindexTest::firstSentence)
                    .containsOnly(firstSentence(hits.getFirst()));
            assertThat(index.size("handbook"))
                    .isEqualTo(new Size(EndlessReindexing.DOCUMENTS, EndlessReindexing.DOCUMENTS));
            assertThat(reindexed(index)).isEqualTo(State.DONE);
            assertThat(index.search().search(Queries.about("giraffe"), 5).hits()).hasSize(1);
        }
    }

    private void killInTheMiddleOf(int generation) throws IOException, InterruptedException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var process = new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessReindexing.class.getName(),
                folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var lines = process.inputReader()) {
            assertThat(lines.lines().anyMatch(String.valueOf(generation)::equals)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static String firstSentence(Hit hit) {
        return hit.passage().text().substring(0, hit.passage().text().indexOf('.'));
    }

    private static State reindexed(LuceneIndex index) throws InterruptedException {
        var source = new SampleSource("handbook").with("new.md", "New", "A giraffe.");
        try (var reindexing = new Reindexing(List.of(source), index, Clock.systemUTC())) {
            return reindexing.start(Optional.empty()).await().state();
        }
    }
}
