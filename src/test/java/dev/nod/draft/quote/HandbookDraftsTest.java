package dev.nod.draft.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.config.ConfigurationException;
import dev.nod.config.GoldenFiles;
import dev.nod.draft.Drafted;
import dev.nod.draft.check.Proof;
import dev.nod.draft.check.Proofreader;
import dev.nod.evaluate.DraftScores;
import dev.nod.evaluate.DraftTally;
import dev.nod.evaluate.DraftTrial;
import dev.nod.source.FolderSettings;
import dev.nod.source.FolderSource;
import dev.nod.testing.IndexedDocuments;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drafts for the golden questions to the sample handbook; each floor is a little below what was measured. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandbookDraftsTest {

    private static final Logger LOG = LoggerFactory.getLogger(HandbookDraftsTest.class);

    /** As many as Nod drafts from unless its settings say otherwise. */
    private static final int PASSAGES = 6;

    private IndexedDocuments documents;
    private DraftTally tally;
    private DraftScores scores;

    @BeforeAll
    void ask(@TempDir Path index) throws ConfigurationException, InterruptedException {
        var handbook = new FolderSettings("handbook", Path.of("config/handbook"), null, List.of(), List.of());
        documents = IndexedDocuments.of(new FolderSource(handbook, Clock.systemUTC()), index);
        var drafter = new QuotingDrafter(documents.vocabulary(), QuotingDrafter.USUAL_CONFIDENCE);
        tally = new DraftTrial(documents.search(), drafter, PASSAGES).ask(GoldenFiles.in(Path.of("config")));
        scores = tally.scores();
        LOG.info("{}", scores);
    }

    @AfterAll
    void close() {
        documents.close();
    }

    @Test
    void searchFindsTheRightPage() {
        assertThat(scores.page5()).isGreaterThan(0.80);
    }

    @Test
    void draftsQuoteTheAnswer() {
        assertThat(scores.answered()).isGreaterThan(0.38);
        assertThat(scores.answered()).isGreaterThan(2.9 * scores.answeredSimplest());
    }

    @Test
    void draftsQuoteTheRightPageFirst() {
        assertThat(scores.pageQuotedFirst()).isGreaterThan(0.53);
    }

    @Test
    void unanswerableQuestionsAreMostlyRefused() {
        assertThat(scores.refused()).isGreaterThan(0.70);
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
                assertThat(new Proofreader().read(draft, asked.hits()))
                        .isEqualTo(new Proof(asked.drafted(), List.of()));
            }
        });
    }
}
