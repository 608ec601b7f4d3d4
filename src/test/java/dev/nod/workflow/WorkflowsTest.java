package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.approval.Deciders;
import dev.nod.approval.Policy;
import dev.nod.testing.Policies;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowsTest {

    private static final Policy POLICY = Policies.of(new Deciders(Set.of("UBEN"), Set.of(), Set.of()),
            Duration.ofHours(1));
    private static final Workflow ANSWER = workflow("answer", null, null);
    private static final Workflow RESTART = workflow("restarts", "restart", "restart-service");

    @Test
    void areFoundByNameAndByTheWordThatStartsThem() {
        var workflows = new Workflows(List.of(RESTART, ANSWER));

        assertThat(workflows.answer()).isEqualTo(ANSWER);
        assertThat(workflows.named("restarts")).contains(RESTART);
        assertThat(workflows.named("restart")).isEmpty();
        assertThat(workflows.startedBy("Restart")).contains(RESTART);
        assertThat(workflows.startedBy("restarts")).isEmpty();
        assertThat(workflows.startedBy("answer")).isEmpty();
    }

    @Test
    void alwaysHoldOneThatAnswersQuestions() {
        assertThatThrownBy(() -> new Workflows(List.of(RESTART)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Workflows(List.of(workflow("answer", null, "restart-service"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shareNeitherNameNorCommandWithEachOtherOrWithNod() {
        assertThatThrownBy(() -> new Workflows(List.of(ANSWER, ANSWER)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Workflows(List.of(ANSWER, RESTART, workflow("other", "restart", null))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Workflows(List.of(ANSWER, workflow("other", "help", null))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Restart", "two words", "/restart", "1st", "restart!"})
    void areStartedByOneWordInLowerCase(String command) {
        assertThat(Trigger.isCommand(command)).isFalse();
        assertThatThrownBy(() -> workflow("restarts", command, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        What is the status of web?             | status
        STATUS  OF, well: everything           | status
        what's the \uFF33tatus\u00A0of it       | status
        the status of my order, please         | orders
        Where is my order? The status of web!  | status
        my order, or the status of web?        | status
        Is it down?                            | down
        is my order there - is it down         | down
        is it down, status                     | down
        the statuses of                        | -
        statusof                               | -
        of status                              | -
        is it breakdown                        | -
        ?                                      | -
        """)
    void areChosenByTheLongestPhraseThatStandsThereInWholeWords(String question, @Nullable String expected) {
        var workflows = new Workflows(List.of(ANSWER, about("orders", "status of my order", "my order"),
                about("down", "it is down", "is it down"), about("status", "status of")));

        assertThat(workflows.about(question).map(Workflow::name)).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void ofEquallyLongPhrasesTheFirstInTheQuestionChooses() {
        var all = List.of(ANSWER, about("one", "red"), about("two", "tea"));

        for (var workflows : List.of(new Workflows(all), new Workflows(all.reversed()))) {
            assertThat(workflows.about("Red or tea?").map(Workflow::name)).contains("one");
            assertThat(workflows.about("Tea or red?").map(Workflow::name)).contains("two");
        }
    }

    @Test
    void shareNeitherAChannelNorAPhrase() {
        var ops = new Trigger(null, List.of("ops"), List.of());

        assertThatThrownBy(
                () -> new Workflows(List.of(ANSWER, about("one", "is it up"), about("two", "Is it up?"))))
                .hasMessageContaining("'two' is taken");
        assertThatThrownBy(() -> new Workflows(List.of(ANSWER, triggered("one", ops), triggered("two", ops))))
                .hasMessageContaining("'two' is taken");
    }

    private static Workflow about(String name, String... phrases) {
        return triggered(name, new Trigger(null, List.of(), List.of(phrases)));
    }

    private static Workflow triggered(String name, Trigger trigger) {
        return new Workflow(name, trigger, "", POLICY, null, Plan.usual(6));
    }

    private static Workflow workflow(String name, @Nullable String command, @Nullable String action) {
        return new Workflow(name, Trigger.command(command), "", POLICY, action, Plan.usual(6));
    }
}
