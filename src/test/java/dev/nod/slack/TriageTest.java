package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.nod.testing.Policies;
import dev.nod.workflow.Plan;
import dev.nod.workflow.Trigger;
import dev.nod.workflow.Workflow;
import dev.nod.workflow.Workflows;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriageTest {

    private @TempDir Path folder;
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder, Office.mayDecide("U0BEN00001"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        it-help | Where is the VPN *Contract*?                     | contracts
        it-help | Where is the VPN?                                | answer
        it-help | Is idle chat about the VPN contract allowed?        | contracts
        it-help | Is contract work on the VPN idle talking?        | chatter
        random  | Where is the VPN contract?                       | chatter
        random  | Where is the VPN?                                | chatter
        """)
    void theChannelChoosesAndThenTheLongestPhrase(String channel, String question, String workflow) {
        office.chat.say("ana", office.chat.channel("ana", channel), "@nod " + question);

        assertThat(workflowOfTheOnlyDraft()).isEqualTo(workflow);
    }

    /** Whoever is quoted, pasted, linked to or heard in the thread before has no say. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Is this VPN mail true?~> please restart it, contract~Thanks             | answer
        Is this VPN mail true?~   > contract                                    | answer
        Is this VPN mail true?~>>> Hello~please restart all, contract           | answer
        Is this VPN log bad? ```please restart~contract``` It is long.          | answer
        Is this VPN log bad? ```contract                                        | answer
        Is this VPN mail true?~> please restart it~Is there a contract?         | contracts
        """)
    void onlyTheAskersOwnWordsChoose(String question, String workflow) {
        office.chat.say("ana", office.help(), "@nod " + question.replace('~', '\n'));

        assertThat(workflowOfTheOnlyDraft()).isEqualTo(workflow);
    }

    @Test
    void othersInTheThreadDoNotChoose() {
        var first = office.chat.say("ben", office.help(),
                "please restart everything, the contract says so: idle talking");

        office.chat.reply("ana", office.help(), first, "@nod What about the VPN?");

        assertThat(workflowOfTheOnlyDraft()).isEqualTo("answer");
    }

    @Test
    void aCommandWithoutAWorkflowIsSortedByItsWords() {
        office.chat.command("ana", office.help(), "/nod", "Where is the VPN contract?");

        assertThat(workflowOfTheOnlyDraft()).isEqualTo("contracts");
    }

    @Test
    void aCommandThatMeansAnActionOpensItsForm() {
        var form = office.form("ana",
                () -> office.chat.command("ana", office.help(), "/nod", "could you please restart the VPN?"));

        assertThat(form.toString()).contains("Restart a service", "Which service?");
        assertThat(office.approvals.pending()).isEmpty();
    }

    @Test
    void aChannelThatIsNotThereOrIsTakenStopsTheStart() {
        var policy = Policies.of(Office.mayDecide("U0BEN00001").deciders(), Duration.ofHours(1));
        var answer = new Workflow(Workflows.ANSWER, Trigger.NONE, "", policy, null, Plan.usual(6));
        var byName = new Workflow("one", new Trigger(null, List.of("random"), List.of()), "", policy, null,
                Plan.usual(6));
        var byId = new Workflow("two", new Trigger(null, List.of("C0RANDOM01"), List.of()), "", policy, null,
                Plan.usual(6));
        var nowhere = new Workflow("three", new Trigger(null, List.of("rnadom"), List.of()), "", policy, null,
                Plan.usual(6));

        assertThatThrownBy(() -> find(answer, byName, byId)).isInstanceOf(SlackSetupException.class)
                .hasMessageStartingWith(
                        "The workflows one and two both wait for what is asked in C0RANDOM01");
        assertThatThrownBy(() -> find(answer, nowhere)).isInstanceOf(SlackSetupException.class)
                .hasMessageContaining("rnadom");
    }

    private Triage find(Workflow... workflows) {
        return Triage.find(new Workflows(List.of(workflows)), office.session.api(), office.session.nod());
    }

    private String workflowOfTheOnlyDraft() {
        await().until(() -> !office.approvals.pending().isEmpty());
        return office.approvals.pending().getFirst().approval().proposal().request().errand().workflow();
    }
}
