package dev.nod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.model.ModelKind;
import dev.nod.store.Database;
import dev.nod.testing.FakeProvider;
import java.nio.file.Files;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AskCommandTest extends ShellTest {

    private static final String LOST = "who do I call when I lose my VPN token?";

    @BeforeEach
    void buildTheIndex() {
        shell.run("reindex");
    }

    @Test
    void tracesWhatHappensOnTheWayToADraft() {
        assertThat(shell.run("ask", "--trace", LOST)).isZero();

        assertThat(shell.out()).containsSubsequence("── passages, likelihood", "VPN › Lost token",
                "── retrieve:",
                "── draft:", "1 quote,", "── checks", "all passed", "── check:", "Sources:");
    }

    @Test
    void showsTheDraftWithNumberedSources() {
        assertThat(shell.run("ask", LOST)).isZero();

        assertThat(shell.out()).contains("4400")
                .contains("[1]")
                .containsSubsequence("Sources:", "[1] VPN › Lost token",
                        "https://handbook.example/vpn.md#lost-token");
    }

    @Test
    void tellsOfWhenASourceIs() {
        shell.page("tea.md",
                "---\nupdated: 2024-03-12\n---\n# Tea\n\nThe kettle is upstairs, beside the lift.\n");
        shell.run("reindex");

        assertThat(shell.run("ask", "--trace", "where is the kettle for tea?")).isZero();

        assertThat(shell.out()).containsSubsequence("── passages", "tea.md · updated 12 Mar 2024",
                "Sources:", "tea.md · updated 12 Mar 2024");
    }

    @Test
    void saysThatItDoesNotKnow() {
        assertThat(shell.run("ask", "who won the football match last night?")).isZero();
        assertThat(shell.out()).contains("The documents hold no answer");
    }

    @Test
    void tellsHowSureTheWriterIsUntilPeopleHaveDecided() {
        assertThat(shell.run("ask", LOST)).isZero();

        assertThat(shell.out().lines().toList().getLast())
                .matches("Made of quotes · confidence \\d\\d % \\(self-rated\\) · \\d+\\.\\d s");
    }

    @Test
    void tellsHowLikelyApproversApproveADraftByWhatTheyMadeOfOthers() {
        try (var database = Database.open(shell.data(), Clock.systemUTC())) {
            var decided = new DecidedDrafts(database);
            decided.add(null, 1, 30, 30);
            decided.add("fake-1", 1, 50, 10);

            assertThat(shell.run("ask", LOST)).isZero();
        }

        assertThat(shell.out())
                .containsPattern("Made of quotes · likely right \\d\\d % \\(from 60 decisions\\) · ");
    }

    @Test
    void draftsByTheStepsOfTheWorkflowThatIsNamed() throws Exception {
        try (var provider = FakeProvider.start(ModelKind.OPENAI)) {
            provider.always(FakeProvider.Answer.status(400));
            shell.write("prompts/draft.md", "Answer from the passages.");
            shell.write("prompts/brief.md", "Answer in five words.");
            shell.write("workflows/short.yaml",
                    "{command: short, steps: [retrieve, draft: {prompt: brief}, check]}");
            shell.write("nod.yaml", Files.readString(shell.config().resolve("nod.yaml"))
                    + "models: [{name: best, kind: openai, url: '%s', model: m}]\n"
                            .formatted(provider.url()));

            assertThat(shell.run("ask", "--workflow", "short", LOST)).isZero();
            assertThat(shell.run("ask", LOST)).isZero();

            assertThat(provider.requests()).hasSize(2);
            assertThat(provider.requests().getFirst().body()).contains("Answer in five words.");
            assertThat(provider.requests().getLast().body()).contains("Answer from the passages.");
        }
    }

    @Test
    void namesTheWorkflowsWhenThereIsNoneOfThatName() {
        shell.write("workflows/short.yaml", "{command: short}");

        assertThat(shell.run("ask", "--workflow", "shrot", LOST)).isEqualTo(2);

        assertThat(shell.err()).contains("there is no workflow 'shrot'; there are: answer, short");
    }

    @Test
    void draftsNothingForAWorkflowThatEndsInAnAction() {
        shell.write("actions/ping.yaml", "{title: Ping, url: '{try}/desk/tickets', result: done}");
        shell.write("workflows/ping.yaml", "{command: ping, action: ping}");

        assertThat(shell.run("ask", "--workflow", "ping", LOST)).isEqualTo(2);

        assertThat(shell.err()).contains("the workflow 'ping' drafts no answer: it runs the action ping");
    }
}
