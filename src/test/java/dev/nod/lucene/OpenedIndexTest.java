package dev.nod.lucene;

import static dev.nod.testing.SampleSource.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.IndexUnusableException;
import dev.nod.testing.Putting;
import dev.nod.testing.Queries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may open an index besides the one that writes to it. */
final class OpenedIndexTest {

    private static final Document VPN = document("handbook", "vpn.md", "VPN",
            "Reset the token of the tunnel on the account page.");

    @TempDir
    private Path folder;

    private LuceneIndex writer;

    @BeforeEach
    void open() {
        writer = LuceneIndex.open(folder);
        Putting.put(writer, VPN);
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void refusesASecondWriter() {
        assertThatExceptionOfType(IndexUnusableException.class)
                .isThrownBy(() -> LuceneIndex.open(folder).close())
                .withMessageContaining("in use by another process");
    }

    @Test
    void letsAReaderFollowTheCommitsOfTheWriter() {
        try (var reader = LuceneIndex.openReadOnly(folder)) {
            assertThat(found(reader, "suspicious")).isEmpty();
            Putting.put(writer, document("handbook", "mail.md", "Mail", "Forward suspicious messages."));
            assertThat(found(reader, "suspicious")).hasSize(1);
            assertThatIllegalStateException().isThrownBy(() -> reader.change("handbook"));
        }
    }

    @Test
    void readsAnAbsentIndexAsEmptyWithoutMakingIt() {
        var absent = folder.resolve("absent");

        try (var reader = LuceneIndex.openReadOnly(absent)) {
            assertThat(reader.sources()).isEmpty();
            assertThat(found(reader, "token")).isEmpty();
            assertThat(absent).doesNotExist();

            try (var first = LuceneIndex.open(absent)) {
                Putting.put(first, VPN);
            }
            assertThat(found(reader, "token")).hasSize(1);
        }
    }

    @Test
    void refusesToReadADamagedIndex() throws IOException {
        writer.close();
        try (var files = Files.newDirectoryStream(folder.resolve("g000001"), "_*.cfs")) {
            for (var file : files) {
                Files.write(file, new byte[10]);
            }
        }

        assertThatExceptionOfType(IndexUnusableException.class)
                .isThrownBy(() -> LuceneIndex.openReadOnly(folder).close())
                .withMessageContaining("is damaged");
    }

    private static List<Hit> found(LuceneIndex index, String question) {
        return index.search().search(Queries.about(question), 5).hits();
    }
}
