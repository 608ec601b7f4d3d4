package dev.nod.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.Section;
import dev.nod.testing.Queries;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that are written in another way than the documents have them. */
class OtherFormsTest {

    @TempDir
    private Path folder;

    private LuceneIndex index;

    @BeforeEach
    void open() {
        index = LuceneIndex.open(folder);
        put("kafka.md", "Alert KafkaUnderReplicatedPartitions: some copies lag.");
        put("pool.md", "Raise max_connections when the pool runs dry.");
        put("glossary.md", "The service level objective (SLO) of checkout is 99.9 %.");
        put("targets.md", "We publish every SLO on the board.");
        put("promises.md", "An objective for the level of each service is agreed in spring.");
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
            "KafkaUnderReplicatedPartitions, kafka.md",
            "kafka replicated partitions,    kafka.md",
            "kafkaunderreplicatedpartitions, kafka.md",
            "max_connections,                pool.md",
            "max connections,                pool.md",
    })
    void findsIdentifiersWholeAndByTheWordsInThem(String question, String path) {
        assertThat(paths(question)).first().isEqualTo(path);
    }

    @Test
    void findsTheShortFormOfWhatIsSpelledOut() {
        assertThat(paths("where is the service level objective published?")).contains("targets.md");
    }

    @Test
    void findsWhatAShortFormStandsFor() {
        assertThat(paths("SLOs")).contains("promises.md").last().isEqualTo("promises.md");
    }

    @Test
    void knowsOnlyTheShortFormsThatTheDocumentsIntroduce() {
        assertThat(Acronym
                .in("the mother-to-child transmission of HIV (MTCT) and the Virtual Private Network (VPN)"))
                .containsExactly(new Acronym("vpn", "virtual private network"));
        assertThat(Acronym.in("mother-to-child transmission (MTCT)"))
                .containsExactly(new Acronym("mtct", "mother to child transmission"));
        assertThat(Acronym.in("Recovery Time Objectives (RTOs) matter (A LOT) to us (Ana)"))
                .containsExactly(new Acronym("rto", "recovery time objectives"));
    }

    private List<String> paths(String question) {
        return index.search()
                .search(Queries.about(question), 10)
                .hits()
                .stream()
                .map(hit -> hit.passage().path())
                .toList();
    }

    private void put(String path, String text) {
        var url = "https://wiki.example.com/" + path;
        try (var change = index.change("wiki")) {
            change.put(new Document("wiki", path, "Page", url, "1",
                    List.of(new Section(List.of(), url, List.of(text)))));
            change.commit();
        }
    }
}
