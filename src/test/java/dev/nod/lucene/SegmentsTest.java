package dev.nod.lucene;

import static dev.nod.testing.SampleSource.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of how many pieces an index is after much was put at once. */
final class SegmentsTest {

    @TempDir
    private Path folder;

    @Test
    void aSourceJoinsTheIndexInFewPieces() throws IOException {
        try (var index = savingEachDocument(); var change = index.change("handbook")) {
            for (var i = 0; i < 4; i++) {
                change.put(document("handbook", "page-%d.md".formatted(i), "Page", "Page %d.".formatted(i)));
            }
            change.commit();
        }

        assertThat(segments("g000001")).isBetween(1, 2);
    }

    @Test
    void aRebuiltIndexIsOfFewPieces() throws IOException {
        try (var index = savingEachDocument(); var rebuild = index.rebuild()) {
            try (var change = index.change("handbook")) {
                for (var i = 0; i < 4; i++) {
                    change.put(
                            document("handbook", "page-%d.md".formatted(i), "Page", "Page %d.".formatted(i)));
                }
                change.commit();
            }
            rebuild.finish();
        }

        assertThat(segments("g000001")).isBetween(1, 2);
    }

    /** Each time it is saved, there is one segment more. */
    private LuceneIndex savingEachDocument() {
        return LuceneIndex.open(folder, Duration.ZERO);
    }

    private int segments(String generation) throws IOException {
        try (var directory = FSDirectory.open(folder.resolve(generation));
                var reader = DirectoryReader.open(directory)) {
            return reader.leaves().size();
        }
    }
}
