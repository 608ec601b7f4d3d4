package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.approval.Deciders;
import dev.nod.approval.Policy;
import dev.nod.testing.Policies;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    private static Workflow workflow(String name, @Nullable String command, @Nullable String action) {
        return new Workflow(name, Trigger.command(command), "", POLICY, action, Plan.usual(6));
    }
}
