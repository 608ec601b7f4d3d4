package dev.nod.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are made durable when. */
final class SyncedOnceTest {

    private static final String FILE = "file";

    @TempDir
    private Path folder;

    @Test
    void aCommitMakesItsOwnFilesDurableAndNoneOfTheLast() throws IOException {
        try (var directory = new Recording(folder); var writer = Writers.open(directory)) {
            writer.addDocument(new Document());
            writer.commit();
            var first = directory.taken();

            writer.addDocument(new Document());
            writer.commit();
            var second = directory.taken();

            assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first);
            first.addAll(second);
            try (var reader = DirectoryReader.open(directory)) {
                assertThat(first).containsAll(filesOf(reader));
            }
        }
    }

    @Test
    void aFileThatIsWrittenAnewIsMadeDurableAnew() throws IOException {
        try (var directory = new Recording(folder); var once = new SyncedOnce(directory)) {
            once.createOutput(FILE, IOContext.DEFAULT).close();
            once.sync(List.of(FILE));
            once.sync(List.of(FILE));
            assertThat(directory.taken()).containsExactly(FILE);

            once.deleteFile(FILE);
            once.createOutput(FILE, IOContext.DEFAULT).close();
            once.sync(List.of(FILE));
            assertThat(directory.taken()).containsExactly(FILE);
        }
    }

    @Test
    void aFileThatTakesTheNameOfAnotherIsMadeDurableAnew() throws IOException {
        try (var directory = new Recording(folder); var once = new SyncedOnce(directory)) {
            once.createOutput(FILE, IOContext.DEFAULT).close();
            once.sync(List.of(FILE));
            once.createOutput("other", IOContext.DEFAULT).close();
            once.rename("other", FILE);
            directory.taken();

            once.sync(List.of(FILE));

            assertThat(directory.taken()).containsExactly(FILE);
        }
    }

    /** The last commit stands in a file that was made durable under another name. */
    private static List<String> filesOf(DirectoryReader reader) throws IOException {
        var commit = reader.getIndexCommit();
        return commit.getFileNames()
                .stream()
                .filter(name -> !name.equals(commit.getSegmentsFileName()))
                .toList();
    }

    private static final class Recording extends FilterDirectory {

        private final List<String> synced = new ArrayList<>();

        private Recording(Path folder) throws IOException {
            super(FSDirectory.open(folder));
        }

        @Override
        public void sync(Collection<String> names) throws IOException {
            synced.addAll(names);
            in.sync(names);
        }

        private List<String> taken() {
            var taken = new ArrayList<>(synced);
            synced.clear();
            return taken;
        }
    }
}
