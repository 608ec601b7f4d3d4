package dev.nod.lucene;

import static dev.nod.testing.SampleSource.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nod.knowledge.Hit;
import dev.nod.knowledge.IndexUnusableException;
import dev.nod.knowledge.Order;
import dev.nod.knowledge.Reindexing;
import dev.nod.knowledge.RunStatus;
import dev.nod.knowledge.RunStatus.State;
import dev.nod.testing.Putting;
import dev.nod.testing.Queries;
import dev.nod.testing.SampleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that is built anew beside the one that is searched. */
final class RebuildTest {

    @TempDir
    private Path folder;

    private final SampleSource handbook = new SampleSource("handbook")
            .with("vpn.md", "VPN", "Reset the token.")
            .with("mail.md", "Mail", "Forward suspicious messages.");
    private LuceneIndex index;

    @BeforeEach
    void open() {
        index = LuceneIndex.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void answersFromTheOldIndexUntilTheNewOneIsThere() {
        Putting.put(index, document("handbook", "old.md", "Old", "A parrot."));

        try (var rebuild = index.rebuild()) {
            Putting.put(index, document("handbook", "new.md", "New", "A giraffe."));
            assertThat(found("parrot giraffe")).containsExactly("old.md");

            rebuild.finish();
        }

        assertThat(found("parrot giraffe")).containsExactly("new.md");
        Putting.put(index, document("handbook", "more.md", "More", "Another giraffe."));
        assertThat(found("giraffe")).containsExactlyInAnyOrder("new.md", "more.md");
    }

    @Test
    void leavesOneGenerationBehind() throws IOException {
        Putting.put(index, document("handbook", "old.md", "Old", "A parrot."));
        try (var rebuild = index.rebuild()) {
            rebuild.finish();
        }

        assertThat(names(folder)).contains("g000002").doesNotContain("g000001", "rebuild");
    }

    @Test
    void movesReadersOfOtherProcessesToTheNewIndex() {
        Putting.put(index, document("handbook", "old.md", "Old", "A parrot."));
        try (var reader = LuceneIndex.openReadOnly(folder); var rebuild = index.rebuild()) {
            Putting.put(index, document("handbook", "new.md", "New", "A giraffe."));
            assertThat(found(reader, "parrot giraffe")).containsExactly("old.md");

            rebuild.finish();

            assertThat(found(reader, "parrot giraffe")).containsExactly("new.md");
        }
    }

    @Test
    void continuesARebuildThatWasInterrupted() throws InterruptedException {
        reindex(Order.all());
        try (var _ = index.rebuild()) {
            Putting.put(index, SampleSource.document("handbook", "vpn.md", "VPN", "Reset the token."));
        }

        reopen();
        assertThat(index.defect()).hasValueSatisfying(why -> assertThat(why).contains("interrupted"));
        assertThat(found("suspicious")).containsExactly("mail.md");
        var before = handbook.reads();
        var status = reindex(Order.of("handbook"));

        assertThat(status.unchanged()).isEqualTo(1);
        assertThat(status.added()).isEqualTo(1);
        assertThat(handbook.reads() - before).isEqualTo(1);
        assertThat(index.defect()).isEmpty();
        assertThat(found("suspicious token")).containsExactlyInAnyOrder("mail.md", "vpn.md");
    }

    @Test
    void rebuildsAnIndexOfAnotherFormatWhichAnswersMeanwhile() throws IOException, InterruptedException {
        index.close();
        oldIndexIn(folder);

        open();
        assertThat(index.defect())
                .hasValueSatisfying(why -> assertThat(why).contains("another version (format 0"));
        assertThatExceptionOfType(IndexUnusableException.class).isThrownBy(() -> index.change("handbook"));
        var status = reindex(Order.of("handbook"));

        assertThat(status.rebuild()).contains("format 0");
        assertThat(status.added()).isEqualTo(2);
        assertThat(index.defect()).isEmpty();
        assertThat(names(folder)).containsExactlyInAnyOrder("g000001", "open.lock");
    }

    @Test
    void readsEverythingAgainWhenAskedInFull() throws InterruptedException {
        reindex(Order.all());

        var source = reindex(Order.of("handbook").inFull());
        var all = reindex(Order.all().inFull());

        assertThat(source.changed()).isEqualTo(2);
        assertThat(source.rebuild()).isNull();
        assertThat(all.added()).isEqualTo(2);
        assertThat(all.rebuild()).isEqualTo("it was asked for");
        assertThat(handbook.reads()).isEqualTo(6);
        assertThat(index.size("handbook").passages()).isEqualTo(2);
    }

    @Test
    void isNotPutInPlaceWhileASourceIsMissing() throws InterruptedException {
        reindex(Order.all());
        handbook.makeUnavailable("the folder is gone");

        var status = reindex(Order.all().inFull());
        assertThat(status.state()).isEqualTo(State.FAILED);
        assertThat(status.failure()).contains("handbook").contains("confirm");
        assertThat(found("token")).containsExactly("vpn.md");

        assertThat(reindex(Order.all().inFull().asConfirmed()).state()).isEqualTo(State.DONE);
        assertThat(found("token")).isEmpty();
    }

    private RunStatus reindex(Order order) throws InterruptedException {
        try (var reindexing = new Reindexing(List.of(handbook), index, Clock.systemUTC())) {
            return reindexing.start(order).await();
        }
    }

    private List<String> found(String question) {
        return found(index, question);
    }

    private static List<String> found(LuceneIndex index, String question) {
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

    private static void oldIndexIn(Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("format", "0").entrySet());
            writer.commit();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
