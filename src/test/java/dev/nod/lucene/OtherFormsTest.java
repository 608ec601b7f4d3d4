package dev.nod.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that are written in another way than the documents have them. */
class OtherFormsTest extends ShelfTest {

    @BeforeEach
    void fill() {
        shelf.with("kafka.md", "Page", "Alert KafkaUnderReplicatedPartitions: some copies lag.")
                .with("pool.md", "Page", "Raise max_connections when the pool runs dry.")
                .with("glossary.md", "Page", "The service level objective (SLO) of checkout is 99.9 %.")
                .with("targets.md", "Page", "We publish every SLO on the board.")
                .with("promises.md", "Page",
                        "An objective for the level of each service is agreed in spring.");
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
        assertThat(shelf.paths(question)).first().isEqualTo(path);
    }

    @Test
    void findsTheShortFormOfWhatIsSpelledOut() {
        assertThat(shelf.paths("where is the service level objective published?")).contains("targets.md");
    }

    @Test
    void findsWhatAShortFormStandsFor() {
        assertThat(shelf.paths("SLOs")).contains("promises.md").last().isEqualTo("promises.md");
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
}
