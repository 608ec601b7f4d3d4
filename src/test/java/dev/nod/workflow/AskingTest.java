package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Drafted;
import dev.nod.draft.Statement;
import dev.nod.knowledge.Query;
import dev.nod.testing.FakeChat.What;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskingTest {

    @TempDir
    private Path folder;

    @Test
    void showsADraftToReviewersAndNothingToTheAsker() {
        try (var flow = new Flow(folder)) {
            var request = flow.anaAsks("1.1");

            assertThat(flow.chat.about(request)).containsExactly(What.CARD);
        }
    }

    @Test
    void draftsOnceForAQuestionThatIsDeliveredTwice() {
        try (var flow = new Flow(folder)) {
            var request = flow.anaAsks("1.1");

            assertThat(flow.machineNow().asking.receive(flow.question("1.1", Setting.ANA))).isFalse();
            flow.restart();

            assertThat(flow.chat.about(request)).containsExactly(What.CARD);
        }
    }

    @Test
    void saysSoAndPassesTheQuestionOnWhenTheDocumentsHoldNoAnswer() {
        try (var flow = new Flow(folder)) {
            flow.draftBy((_, _) -> new Drafted.NotFound());
            var request = flow.anaAsks("1.1");

            assertThat(flow.chat.about(request)).containsExactlyInAnyOrder(What.NOT_FOUND, What.PASSED_ON);
        }
    }

    @Test
    void draftsFromWhatMayBeShownInTheLightOfWhatWasSaidBefore() {
        var asked = new ArrayList<Query>();
        try (var flow = new Flow(folder)) {
            flow.draftBy((query, _) -> {
                asked.add(query);
                return new Drafted.NotFound();
            });
            flow.anaAsks("1.1");

            assertThat(asked).containsExactly(
                    new Query("How do I reset my token?", Machine.EARLIER, Machine.CLEARANCE));
        }
    }

    @Test
    void admitsAFailureInsteadOfEndingInSilence() {
        try (var flow = new Flow(folder)) {
            flow.draftBy((_, _) -> {
                throw new IllegalStateException("the drafter is broken");
            });
            var request = flow.anaAsks("1.1");

            assertThat(flow.chat.about(request)).containsExactlyInAnyOrder(What.FAILED, What.PASSED_ON);
        }
    }

    @Test
    void dropsAStatementThatQuotesWhatItsPassageDoesNotSay() {
        try (var flow = new Flow(folder)) {
            flow.draftBy((_, found) -> {
                var made = Citation.of(found.hits().getFirst().passage(), "Call extension 9999.");
                return new Drafted.Answer(new Draft(List.of(new Statement("Call 9999.", List.of(made))), 1));
            });
            var request = flow.anaAsks("1.1");

            assertThat(flow.chat.about(request)).contains(What.NOT_FOUND).doesNotContain(What.CARD);
        }
    }

    @Test
    void takesUpAfterAStartWhatWasOnlyReceived() {
        try (var flow = new Flow(folder)) {
            var request = flow.question("1.1", Setting.ANA);
            flow.requests.receive(request);

            flow.restart();

            assertThat(flow.chat.about(request)).containsExactly(What.CARD);
        }
    }
}
