package dev.nod.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.lucene.LuceneIndex;
import dev.nod.testing.SampleSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept in the index though its source no longer lists it. */
final class HeldBackTest {

    private static final int DOCUMENTS = 20;

    private final SampleSource handbook = new SampleSource("handbook");

    @TempDir
    private Path folder;

    private LuceneIndex index;
    private Reindexing reindexing;

    @BeforeEach
    void open() throws InterruptedException {
        index = LuceneIndex.open(folder);
        reindexing = new Reindexing(List.of(handbook), index, Clock.systemUTC());
        for (var i = 0; i < DOCUMENTS; i++) {
            handbook.with("old/" + i + ".md", "Page " + i, "A page.");
        }
        reindex(Order.all());
    }

    @AfterEach
    void close() {
        reindexing.close();
        index.close();
    }

    @Test
    void keepsMostDocumentsOfASourceUntilTheirLossIsConfirmed() throws InterruptedException {
        lose(11);
        handbook.with("new.md", "New", "A giraffe.");

        var held = reindex(Order.all());

        assertThat(held.heldBack()).containsExactly(new HeldBack("handbook", 11, DOCUMENTS));
        assertThat(held.removed()).isZero();
        assertThat(held.added()).isEqualTo(1);
        assertThat(index.size("handbook").documents()).isEqualTo(DOCUMENTS + 1);

        var confirmed = reindex(Order.of("handbook").asConfirmed());
        assertThat(confirmed.heldBack()).isEmpty();
        assertThat(confirmed.removed()).isEqualTo(11);
        assertThat(index.size("handbook").documents()).isEqualTo(DOCUMENTS + 1 - 11);
    }

    @Test
    void removesHalfOfThemWithoutAQuestion() throws InterruptedException {
        lose(10);

        assertThat(reindex(Order.all()).removed()).isEqualTo(10);
    }

    @Test
    void doesNotPutAnIndexInPlaceThatLacksMostDocuments() throws InterruptedException {
        lose(15);

        var status = reindex(Order.all().inFull());

        assertThat(status.state()).isEqualTo(RunStatus.State.FAILED);
        assertThat(status.heldBack()).containsExactly(new HeldBack("handbook", 15, DOCUMENTS));
        assertThat(index.size("handbook").documents()).isEqualTo(DOCUMENTS);
        reindex(Order.all().inFull().asConfirmed());
        assertThat(index.size("handbook").documents()).isEqualTo(5);
    }

    @Test
    void keepsWhatLiesBelowAFolderThatCannotBeRead() throws InterruptedException {
        lose(5);
        handbook.with("old", "Old", "Stands for the folder.").makeUnreadable("old", "permission denied");

        var status = reindex(Order.all());

        assertThat(status.removed()).isZero();
        assertThat(status.errors()).hasSize(1);
        assertThat(index.size("handbook").documents()).isEqualTo(DOCUMENTS);
    }

    @Test
    void looksAtSingleDocumentsOnly() throws InterruptedException {
        lose(2);
        handbook.with("old/7.md", "Page 7", "A giraffe.").with("old/8.md", "Page 8", "A giraffe.");

        var status = reindex(Order.of("handbook", Set.of("old/0.md", "old/7.md", "none.md")));

        assertThat(status.removed()).isEqualTo(1);
        assertThat(status.changed()).isEqualTo(1);
        assertThat(status.total()).isEqualTo(1);
        assertThat(index.fingerprints("handbook")).hasSize(DOCUMENTS - 1).containsKey("old/1.md");
    }

    @Test
    void goesOnWithOtherSourcesWhenOneIsDefective() throws InterruptedException {
        var defective = new DocumentSource() {

            @Override
            public String name() {
                return "defective";
            }

            @Override
            public List<Entry> entries() {
                throw new IllegalStateException("a loop");
            }
        };
        reindexing.close();
        handbook.with("new.md", "New", "A giraffe.");
        reindexing = new Reindexing(List.of(defective, handbook), index, Clock.systemUTC());

        var status = reindex(Order.all());

        assertThat(status.state()).isEqualTo(RunStatus.State.DONE);
        assertThat(status.errors()).extracting(DocumentError::source).containsExactly("defective");
        assertThat(status.added()).isEqualTo(1);
    }

    private void lose(int documents) {
        for (var i = 0; i < documents; i++) {
            handbook.without("old/" + i + ".md");
        }
    }

    private RunStatus reindex(Order order) throws InterruptedException {
        return reindexing.start(order).await();
    }
}
