package dev.nod.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.knowledge.Audience;
import dev.nod.knowledge.Document;
import dev.nod.knowledge.Section;
import dev.nod.testing.SampleSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that are there in several editions, and texts that are there under several titles. */
final class EditionsSearchTest extends ShelfTest {

    private static final List<String> TOPICS = List.of("installing", "upgrading", "removing", "starting",
            "stopping", "moving", "copying", "sharding", "tuning", "watching", "testing", "debugging");
    private static final String LONG = "Open a ticket with the service desk, give the name of the machine and the"
            + " time when it happened, attach the log, and wait for the call. Nobody but the service desk may"
            + " open the machine, since the warranty would be lost, and nobody may carry it out of the house.";

    @Test
    void ofTwentyEditionsOfThePagesTheNewestOfEachIsShown() {
        putTwentyEditions();

        var found = shelf.find("the cluster").hits();

        assertThat(found).hasSize(10)
                .allSatisfy(
                        hit -> assertThat(hit.passage().path()).startsWith("docs/v1.20/"));
        assertThat(found).extracting(hit -> hit.passage().text()).doesNotHaveDuplicates();
    }

    @Test
    void theEditionThatTheQuestionNamesIsShown() {
        putTwentyEditions();

        assertThat(shelf.paths("upgrading the cluster with v1.7")).first()
                .isEqualTo("docs/v1.7/upgrading.md");
        assertThat(shelf.paths("upgrading the cluster from 1.19")).first()
                .isEqualTo("docs/v1.19/upgrading.md");
        assertThat(shelf.paths("upgrading the cluster")).first().isEqualTo("docs/v1.20/upgrading.md");
    }

    @Test
    void theLatestEditionIsNewerThanEveryNumber() {
        for (var version : List.of("20.0", "latest", "19.0", "2023")) {
            shelf.with(version + "/setup.md", "Setup", "Set up the cluster of the storage. " + LONG);
        }

        assertThat(shelf.paths("set up the storage")).containsExactly("latest/setup.md");
        assertThat(shelf.paths("set up the storage of 19.0")).containsExactly("19.0/setup.md");
        assertThat(shelf.paths("set up the storage as in 2023")).containsExactly("2023/setup.md");
    }

    @Test
    void anEditionThatSaysSomethingElseIsShownBesideTheNewest() {
        shelf.with("v1/limits.md", "Limits",
                "An upload may have 5 megabytes at the very most, no more than this.")
                .with("v2/limits.md", "Limits",
                        "Uploads are checked for viruses, and nothing limits their size.");

        assertThat(shelf.paths("limits of uploads")).containsExactlyInAnyOrder("v1/limits.md",
                "v2/limits.md");
    }

    @ParameterizedTest
    @CsvSource({"a.md, b.md", "b.md, a.md"})
    void ofCopiesTheNewerIsShownInWhicheverOrderTheyAreIndexedAndFound(String older, String newer) {
        shelf.with(dated(older, "2021-05-04")).with(dated(newer, "2024-03-12"));

        assertThat(shelf.paths("who opens the machine")).containsExactly(newer);

        shelf.with(dated(newer, "2020-01-01"));

        assertThat(shelf.paths("who opens the machine")).containsExactly(older);
    }

    @Test
    void theNewestCopyIsShownWhereOnlyOnePassageIsWanted() {
        shelf.with(dated("a.md", "2021-05-04"))
                .with(dated("b.md", "2024-03-12"))
                .with(dated("c.md", "2022-01-01"));

        assertThat(shelf.first("who opens the machine").passage().path()).isEqualTo("b.md");
    }

    @Test
    void aCopyWithoutADateIsNeitherOlderNorNewer() {
        shelf.with(dated("a.md", null)).with(dated("b.md", "2024-03-12"));

        assertThat(shelf.paths("who opens the machine")).containsExactly("a.md");
    }

    @Test
    void anEditionCountsBeforeADateAndAVersionInTheQuestionBeforeBoth() {
        shelf.with(dated("v1/desk.md", "2024-03-12")).with(dated("v2/desk.md", "2021-05-04"));

        assertThat(shelf.paths("who opens the machine")).containsExactly("v2/desk.md");
        assertThat(shelf.paths("who opens the machine in v1")).containsExactly("v1/desk.md");

        shelf.with(dated("copy.md", "2025-01-01"));

        assertThat(shelf.paths("who opens the machine")).containsExactly("copy.md");
        assertThat(shelf.paths("who opens the machine in v1")).containsExactly("v1/desk.md");
    }

    @Test
    void equalLongTextsUnderDifferentTitlesAreShownOnce() {
        shelf.with("laptops.md", "Laptops", LONG).with("printers.md", "Printers", LONG);

        assertThat(shelf.paths("who opens the machine at the service desk")).hasSize(1);
    }

    @Test
    void equalShortTextsUnderDifferentTitlesAreAllShown() {
        shelf.with("disk.md", "DiskFull", "Call the storage team.")
                .with("cpu.md", "CpuHigh", "Call the storage team.");

        assertThat(shelf.paths("storage team")).containsExactlyInAnyOrder("disk.md", "cpu.md");
    }

    @Test
    void numberedChaptersAreNotTakenForEditions() {
        shelf.with("plan-1.md", "Plan", "The first plan is to build a house of stone by the river in spring.")
                .with("plan-2.md", "Plan",
                        "The other plan is a boat with sails on the lake, if we have money.");

        assertThat(shelf.paths("plan")).hasSize(2);
    }

    @Test
    void thePartsOfAnOlderEditionsScoreAreThoseOfWhatIsShown() {
        putTwentyEditions();

        var explanation = shelf.explain("upgrading the cluster with v1.7");

        assertThat(explanation.found()).isEqualTo(shelf.find("upgrading the cluster with v1.7"));
        assertThat(explanation.parts()).hasSize(10);
    }

    private void putTwentyEditions() {
        var documents = new ArrayList<Document>();
        for (var version = 1; version <= 20; version++) {
            for (var topic : TOPICS) {
                var text = "For %s the cluster, read about %s first, then do it by %s on a test machine. %s"
                        .formatted(topic, topic, topic, "It is about " + topic + ". ".repeat(3));
                documents.add(SampleSource.document("handbook", "docs/v1.%d/%s.md".formatted(version, topic),
                        topic + " in 1." + version, text));
            }
        }
        shelf.with(documents);
    }

    private static Document dated(String path, @Nullable String updated) {
        return new Document("handbook", path, "Desk", "https://docs.example.com/" + path, path + updated,
                Audience.EVERYONE, updated == null ? null : LocalDate.parse(updated),
                List.of(new Section(List.of(), "https://docs.example.com/" + path, List.of(LONG))));
    }
}
