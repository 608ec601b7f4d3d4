package dev.nod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.config.Configuration;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkflowCommandTest extends ShellTest {

    @BeforeEach
    void writeAWorkflow() {
        shell.write("workflows/contract.yaml", """
            command: contract
            description: A question about contracts.
            channel: legal
            approvers: {users: [U0MIA00001], emails: [ben@example.com], groups: ["@legal"]}
            quorum: 2
            decline: counted
            approve_own_edits: true
            expires_after: 8h
            remind_after: 2h
            warn_before: 90m
            escalate_to: ["@board"]
            working_hours: {zone: Europe/Berlin, to: 18:00}
            undo: 30s
            """);
    }

    @Test
    void listsTheWorkflows() {
        assertThat(shell.run("workflow", "list")).isZero();

        assertThat(shell.out().lines()).containsExactly(
                "answer    a question  Answers questions.",
                "contract  /nod contract  A question about contracts.");
    }

    @Test
    void showsAPolicyInWords() {
        assertThat(shell.run("workflow", "show", "answer")).isZero();

        assertThat(shell.out()).startsWith("answer: Answers questions.\n  asked       a question\n")
                .contains("  reviewed    in #nod-approvals\n")
                .contains(
                        "  may decide  ben@example.com; not on what they asked for themselves, not on what they")
                .contains("  it takes    the yes of one; a no of one ends it\n")
                .contains("  expires     after 24h\n")
                .contains("  undo        not possible, a yes takes effect at once\n")
                .contains("  a yes       sends the answer\n")
                .doesNotContain("working");
    }

    @Test
    void saysWhatIsSentWithoutAYes() {
        shell.write("workflows/answer.yaml", "auto_accept: {confidence: 0.95, sample: 10%}");

        assertThat(shell.run("workflow", "show", "answer")).isZero();

        assertThat(shell.out()).contains(
                """
                      a yes       sends the answer
                      without one answers of Nod's own are sent without a yes if they are likely right by at
                                  least 95 %, by what people decided before, and passed every check
                      sample      10 % of those wait for a person all the same
                    """)
                .contains("  undo        for 10s after the decision\n");
    }

    @Test
    void showsThatNothingIsWrittenByAModelWhereNoneIsSet() {
        shell.write("workflows/answer.yaml", "{steps: [retrieve, draft, check, judge]}");

        assertThat(shell.run("workflow", "show", "answer")).isZero();

        assertThat(shell.out()).contains("""
              steps       1. retrieve: finds up to 6 passages that asker and reviewers may read
                          2. draft: quotes are taken from the passages, since no language model is set
                          3. check: cuts what does not stand in the passages
                          4. judge: leaves quotes as they are, since no language model is set
                          then a person decides, always, and only a yes takes effect
              a request   may take 1m30s; no language model is set that could take anything else
            """.indent(0).stripTrailing()).doesNotContain("a day");
    }

    @Test
    void showsTheLeashInWords() throws Exception {
        shell.write("nod.yaml", Files.readString(shell.config().resolve("nod.yaml")) + """
            models:
              - {name: best, kind: compatible, url: "http://127.0.0.1:9/v1", model: m}
              - {name: next, kind: compatible, url: "http://127.0.0.1:9/v1", model: n}
            """);
        shell.write("prompts/draft.md", "Write only what the passages say.");
        shell.write("lookups/state.yaml", """
            title: Services
            url: "{try}/desk/services/web?env={env}"
            parameters: {env: {type: choice, options: [staging]}}
            text: "{/state}"
            link: "{try}/desk"
            audience: ["#ops", everyone]
            """);
        shell.write("workflows/state.yaml", """
            command: state
            channels: [ops]
            phrases: [status of, is it up]
            steps: [retrieve: {passages: 8}, lookup: state, draft, check, judge]
            most_steps: 5
            budget: {money: 0.125}
            """);

        assertThat(shell.run("workflow", "show", "state")).isZero();

        assertThat(shell.out()).contains("  asked       /nod state, in #ops, \"status of\", \"is it up\"\n",
                """
                      steps       1. retrieve: finds up to 8 passages that asker and reviewers may read
                                  2. lookup state: one GET of {try}/desk/services/web?env={env}, for #ops, everyone
                                  3. draft: the model best (if it fails, next) writes from the passages (prompt draft, 7 tokens), or quotes are taken from them
                                  4. check: cuts what does not stand in the passages
                                  5. judge: the model best (if it fails, next) is asked whether each statement follows from its quotes
                                  then a person decides, always, and only a yes takes effect
                      a request   may take 2 model calls, 30000 tokens, 1m30s and 0.125 of money
                      a day       may take 200 model calls and 2.00 of money for one person, 5000 model calls and 50.00 of money for everybody
                    """.indent(
                        0).stripTrailing());
        assertThat(shell.run("workflow", "list")).isZero();
        assertThat(shell.out()).contains("state     /nod state, in #ops, \"status of\", \"is it up\"\n");
    }

    @Test
    void showsWhatAYesCalls() {
        shell.write("actions/restart.yaml", """
            title: Restart
            url: "{try}/desk/services/web/restart"
            result: Restarted.
            repeat: one-shot
            """);
        shell.write("workflows/restart.yaml", "command: restart\naction: restart\n");

        assertThat(shell.run("workflow", "show", "restart")).isZero();

        assertThat(shell.out()).contains("  a yes       runs the action restart\n",
                "  it calls    POST {try}/desk/services/web/restart, never repeated; a person decides when in doubt");
    }

    @Test
    void countsAnExampleInWorkingTime() throws Exception {
        var settings = Configuration.read(shell.config(), Map.of());
        var contract = settings.workflows().named("contract").orElseThrow();

        var friday = Instant.parse("2026-03-06T15:00:00Z");
        var lines = new PolicyText(contract, settings.reviewChannel(), friday).lines();

        assertThat(lines).containsExactly(
                "contract: A question about contracts.",
                "  asked       /nod contract",
                "  reviewed    in #legal",
                "  may decide  U0MIA00001, ben@example.com, @legal; not on what they asked for themselves, also on "
                        + "what they edited",
                "  it takes    the yes of 2 people; a no is counted, and the others go on",
                "  expires     after 8h of working time",
                "  example     asked now, it expires on Mon 9 Mar, 15:00, Europe/Berlin",
                "  working     Mon Tue Wed Thu Fri, 09:00 to 18:00, Europe/Berlin",
                "  reminder    after 2h of working time",
                "  warning     1h30m of working time before the end, calling @board",
                "  undo        for 30s after the decision",
                "  a yes       sends the answer");
    }

    @Test
    void namesTheWorkflowsWhenThereIsNoneOfThatName() {
        assertThat(shell.run("workflow", "show", "contracts")).isEqualTo(2);

        assertThat(shell.err()).contains("there is no workflow 'contracts'; there are: answer, contract");
    }

    @Test
    void tellsWhatItCanTellWhenAskedForNothing() {
        assertThat(shell.run("workflow")).isEqualTo(2);

        assertThat(shell.err()).contains("list").contains("show");
    }
}
