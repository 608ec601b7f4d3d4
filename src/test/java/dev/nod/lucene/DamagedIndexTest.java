package dev.nod.lucene;

import static dev.nod.testing.SampleSource.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Order;
import dev.nod.knowledge.Reindexing;
import dev.nod.knowledge.RunStatus;
import dev.nod.testing.Putting;
import dev.nod.testing.Queries;
import dev.nod.testing.SampleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong bytes in the files of an index. */
final class DamagedIndexTest {

    private static final int DOCUMENTS = 24;

    @TempDir
    private Path home;

    private final Random random = new Random(7);
    private final SampleSource source = new SampleSource("handbook");
    private Path sound = Path.of("");
    private List<String> answers = List.of();

    @BeforeEach
    void build() throws InterruptedException {
        sound = home.resolve("sound");
        try (var index = LuceneIndex.open(sound)) {
            for (var i = 0; i < DOCUMENTS; i++) {
                var document = document("handbook", i + ".md", "Page " + i,
                        "The tunnel needs token number " + i);
                source.with(document);
                Putting.put(index, document);
            }
            source.without("3.md");
            reindex(index);
            answers = answers(index);
        }
    }

    @Test
    void hasFilesOfEveryKind() throws IOException {
        var kinds = new TreeSet<String>();
        files(sound.resolve("g000001")).forEach(file -> kinds.add(file.replaceAll(".*\\.|_\\w+$", "")));

        assertThat(kinds).contains("segments", "cfs", "cfe", "si", "liv", "fdt", "fdx", "fnm", "doc", "tim",
                "tip",
                "nvd", "nvm");
    }

    @Test
    void noticesAWrongByteInAnyFileAndAnswersAsBeforeOnceItIsRebuilt() throws Exception {
        for (var file : files(sound.resolve("g000001"))) {
            var damaged = copy(file);
            flip(damaged.resolve("g000001").resolve(file));

            try (var index = LuceneIndex.open(damaged)) {
                assertThat(index.verify()).as(file).isPresent();
                var status = reindex(index);

                assertThat(status.rebuild()).as(file).contains("is damaged");
                assertThat(status.added()).as(file).isEqualTo(DOCUMENTS - 1);
                assertThat(index.verify()).as(file).isEmpty();
                assertThat(answers(index)).as(file).isEqualTo(answers);
            }
        }
    }

    @Test
    void noticesAnyFileThatIsLost() throws Exception {
        for (var file : files(sound.resolve("g000001"))) {
            var damaged = copy("without-" + file);
            Files.delete(damaged.resolve("g000001").resolve(file));

            try (var index = LuceneIndex.open(damaged)) {
                reindex(index);
                assertThat(answers(index)).as(file).isEqualTo(answers);
            }
        }
    }

    @Test
    void readsAgainWhatAKilledRunLeftDamaged() throws Exception {
        var folder = copy("staged");
        source.with("new.md", "New", "A giraffe.");
        try (var index = LuceneIndex.open(folder); var change = index.change("handbook")) {
            change.put(document("handbook", "new.md", "New", "A giraffe."));
        }
        var staged = new Layout(folder).staged("handbook");
        for (var file : files(staged)) {
            flip(staged.resolve(file));
        }

        try (var index = LuceneIndex.open(folder)) {
            assertThat(reindex(index).added()).isEqualTo(1);
            assertThat(index.size("handbook").documents()).isEqualTo(DOCUMENTS);
        }
    }

    private RunStatus reindex(LuceneIndex index) throws InterruptedException {
        try (var reindexing = new Reindexing(List.of(source), index, Clock.systemUTC())) {
            return reindexing.start(Order.all()).await();
        }
    }

    private static List<String> answers(LuceneIndex index) {
        return index.search()
                .search(Queries.about("which token number does the tunnel need?"), 50)
                .hits()
                .stream()
                .map(Hit::passage)
                .map(passage -> passage.id())
                .sorted()
                .toList();
    }

    private void flip(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
    }

    private Path copy(String name) throws IOException {
        var folder = home.resolve(name);
        try (var files = Files.walk(sound)) {
            for (var file : files.toList()) {
                var to = folder.resolve(sound.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return folder;
    }

    private static List<String> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".lock"))
                    .sorted()
                    .toList();
        }
    }
}
