package dev.nod.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.approval.AutoAccept;
import dev.nod.approval.Quorum;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which rule answers are sent without a yes. */
class AutoAcceptFilesTest extends WorkflowFolderTest {

    @Test
    void isThereOnlyWhereAFileSaysSo() throws Exception {
        write("terms", "command: terms");

        assertThat(read().all())
                .allSatisfy(workflow -> assertThat(workflow.policy().quorum().autoAccept()).isNull());
    }

    @Test
    void isAFloorAndASampleAndLeavesTimeToTakeItBack() throws Exception {
        write("terms", "{command: terms, auto_accept: {confidence: 0.95, sample: 10%}}");

        var policy = read().named("terms").orElseThrow().policy();

        assertThat(policy.quorum()).isEqualTo(new Quorum(1, true, new AutoAccept(.95, .1)));
        assertThat(policy.undo()).isEqualTo(Duration.ofSeconds(10));
        assertThat(read().answer().policy().quorum().autoAccept()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        '{sample: 10%}'                         | terms.yaml:2: auto_accept.confidence: is missing
        '{confidence: 0.95}'                    | terms.yaml:2: auto_accept.sample: is missing
        '{confidence: 0.79, sample: 10%}'       | terms.yaml:2: auto_accept.confidence: must be from 0.8 to 1
        '{confidence: 1.2, sample: 10%}'        | terms.yaml:2: auto_accept.confidence: must be a number from 0 to 1
        '{confidence: high, sample: 10%}'       | terms.yaml:2: auto_accept.confidence: must be a number from 0 to 1
        '{confidence: .nan, sample: 10%}'       | terms.yaml:2: auto_accept.confidence: must be a number from 0 to 1
        '{confidence: 0.9, sample: 4%}'         | terms.yaml:2: auto_accept.sample: must be from 5% to 100%
        '{confidence: 0.9, sample: 101%}'       | terms.yaml:2: auto_accept.sample: '101%' is not a share such as 10%
        '{confidence: 0.9, sample: "0.1"}'      | terms.yaml:2: auto_accept.sample: '0.1' is not a share such as 10%
        '{confidence: 0.9, sample: 10%, max: 3}'| terms.yaml:2: auto_accept.max: unknown key
        always                                  | terms.yaml:2: auto_accept: must be a section
        """)
    void isRefusedUnlessItIsNarrow(String rule, String problem) throws Exception {
        write("terms", "command: terms\nauto_accept: " + rule);

        assertThat(problems()).singleElement().asString().contains(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'action: restart-service'  | terms.yaml:2: auto_accept: is for answers only
        'quorum: 2'                | terms.yaml:2: auto_accept: does not fit a quorum of 2
        'steps: [retrieve, draft]' | terms.yaml:3: steps: 'check' is missing
        """)
    void isRefusedWhereMoreIsAtStake(String key, String problem) throws Exception {
        write("terms", "command: terms\nauto_accept: {confidence: 0.95, sample: 10%}\n" + key);

        assertThat(problems()).singleElement().asString().contains(problem);
    }

    @Test
    void isRefusedWhereSeveralPeopleUsuallyDecide() throws Exception {
        write("terms", "command: terms\nauto_accept: {confidence: 0.95, sample: 10%}");

        assertThat(ConfigFolder.problems(() -> config.workflows(usual.with(new Quorum(2, true)))))
                .singleElement()
                .asString()
                .contains("terms.yaml:2: auto_accept: does not fit a quorum of 2");
    }
}
