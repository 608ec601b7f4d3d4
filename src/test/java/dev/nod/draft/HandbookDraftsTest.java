package dev.nod.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.source.FolderSettings;
import dev.nod.source.FolderSource;
import dev.nod.testing.GoldenQuestions;
import dev.nod.testing.IndexedDocuments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Drafts for the golden questions to the sample handbook; each floor is a little below what was measured. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandbookDraftsTest {

    private IndexedDocuments documents;
    private DraftTally tally;

    @BeforeAll
    void ask(@TempDir Path index) throws IOException, InterruptedException {
        var handbook = new FolderSettings("handbook", Path.of("config/handbook"), null, List.of(), List.of());
        documents = IndexedDocuments.of(new FolderSource(handbook), index);
        tally = DraftTally.of(documents, GoldenQuestions.read(Path.of("config/golden/handbook.yaml")));
        System.out.println(DraftTally.HEADER + "\n" + tally.row("sample handbook"));
    }

    @AfterAll
    void close() {
        documents.close();
    }

    @Test
    void searchFindsTheRightPage() {
        assertThat(tally.pageInFirst(5)).isGreaterThan(0.80);
    }

    @Test
    void draftsQuoteTheAnswer() {
        assertThat(tally.answered()).isGreaterThan(0.45);
        assertThat(tally.answered()).isGreaterThan(3 * tally.answeredByFirstSentence());
    }

    @Test
    void draftsQuoteTheRightPageFirst() {
        assertThat(tally.quotesPageFirst()).isGreaterThan(0.53);
    }

    @Test
    void unanswerableQuestionsAreMostlyRefused() {
        assertThat(tally.refused()).isGreaterThan(0.70);
    }

    @Test
    void draftsAreShortEnoughForAChat() {
        assertThat(tally.answerable()).allSatisfy(asked -> {
            assertThat(asked.statements()).hasSizeLessThanOrEqualTo(3);
            assertThat(asked.text()).hasSizeLessThanOrEqualTo(1_500);
        });
    }

    @Test
    void everyDraftStandsUpToTheChecks() {
        assertThat(tally.answerable()).allSatisfy(asked -> {
            if (asked.drafted() instanceof Drafted.Answer(var draft)) {
                assertThat(Checks.check(draft, asked.hits())).isEqualTo(asked.drafted());
            }
        });
    }
}
