package dev.nod.knowledge;

import dev.nod.lucene.LuceneIndex;
import dev.nod.testing.Queries;
import dev.nod.testing.SampleSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two sources and an empty index. */
abstract class TwoSourcesTest {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final SampleSource handbook = new SampleSource("handbook")
            .with("vpn.md", "VPN", "Reset the token.")
            .with("mail.md", "Mail", "Forward suspicious messages.");
    final SampleSource wiki = new SampleSource("wiki").with("leave.md", "Leave", "Ask your lead.");

    @TempDir
    Path folder;

    LuceneIndex index;
    Reindexing reindexing;

    @BeforeEach
    final void open() {
        index = LuceneIndex.open(folder);
        reindexing = over(handbook, wiki);
    }

    @AfterEach
    final void close() {
        reindexing.close();
        index.close();
    }

    Reindexing over(DocumentSource... sources) {
        return new Reindexing(List.of(sources), index, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    RunStatus reindex() throws InterruptedException {
        return reindexing.start(Optional.empty()).await();
    }

    List<String> found(String question) {
        return index.search()
                .search(Queries.about(question), 10)
                .hits()
                .stream()
                .map(hit -> hit.passage().path())
                .toList();
    }
}
