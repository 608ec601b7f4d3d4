package dev.nod;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.config.Configuration;
import dev.nod.config.Settings;
import dev.nod.knowledge.Clearance;
import dev.nod.knowledge.Query;
import dev.nod.knowledge.RunStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a change of who may read something reaches those who ask. */
class LibraryAudienceTest {

    private static final Clearance PEOPLE = Clearance.ALL.and(Set.of("@people"));

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws Exception {
        Files.createDirectories(folder.resolve("docs/pay"));
        Files.writeString(folder.resolve("docs/pay/bonus.md"), "# Bonus\n\nThe bonus is paid in May.\n");
        Files.writeString(folder.resolve("docs/leave.md"), "# Leave\n\nYou have 27 days of leave.\n");
    }

    @Test
    void hidesADocumentAsSoonAsTheSettingsDoAndShowsItToItsReadersAfterTheNextRun() throws Exception {
        try (var library = Library.open(settings(""), Clock.systemUTC())) {
            assertThat(reindex(library).errors()).isEmpty();
            assertThat(found(library, "bonus", Clearance.EVERYONE)).containsExactly("pay/bonus.md");
        }

        try (var library = Library.open(settings("""
                audiences:
                  - path: "pay/**"
                    audience: ["@people"]
            """), Clock.systemUTC())) {
            assertThat(found(library, "bonus", Clearance.EVERYONE)).isEmpty();
            assertThat(found(library, "leave", Clearance.EVERYONE)).containsExactly("leave.md");

            var status = reindex(library);

            assertThat(status.changed()).isEqualTo(1);
            assertThat(status.unchanged()).isEqualTo(1);
            assertThat(found(library, "bonus", Clearance.EVERYONE)).isEmpty();
            assertThat(found(library, "bonus", PEOPLE)).containsExactly("pay/bonus.md");
            assertThat(library.index().labels()).contains("@people");
        }
    }

    @Test
    void takesAPageOutOfTheIndexThatNoLongerSaysClearlyWhoMayReadIt() throws Exception {
        try (var library = Library.open(settings(""), Clock.systemUTC())) {
            reindex(library);
            Files.writeString(folder.resolve("docs/pay/bonus.md"),
                    "---\naudience: people\n---\n\n# Bonus\n\nThe bonus is paid in June.\n");

            var status = reindex(library);

            assertThat(status.errors()).singleElement()
                    .satisfies(error -> assertThat(error.reason()).contains("'people'", "names no audience"));
            assertThat(found(library, "bonus", Clearance.ALL)).isEmpty();
        }
    }

    private Settings settings(String more) throws Exception {
        var config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("nod.yaml"), """
            review:
              channel: nod-approvals
              approvers:
                emails: [ben@example.com]
            data: ../data
            sources:
              - name: docs
                folder: ../docs
            """ + more);
        return Configuration.read(config, Map.of());
    }

    private static RunStatus reindex(Library library) throws InterruptedException {
        return library.reindexing().start(Optional.empty()).await();
    }

    private static List<String> found(Library library, String question, Clearance clearance) {
        return library.search()
                .search(new Query(question, clearance), 5)
                .hits()
                .stream()
                .map(hit -> hit.passage().path())
                .toList();
    }
}
