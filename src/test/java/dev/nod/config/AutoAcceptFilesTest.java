package dev.nod.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.approval.AutoAccept;
import dev.nod.approval.Deciders;
import dev.nod.approval.Patience;
import dev.nod.approval.Policy;
import dev.nod.approval.Quorum;
import dev.nod.approval.ReviewPlace;
import dev.nod.approval.SelfApproval;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which rule answers are sent without a yes. */
class AutoAcceptFilesTest {

    private static final Policy USUAL = new Policy(
            new Deciders(Set.of("U0BEN00001", "U0MIA00001"), Set.of(), Set.of()),
            Quorum.ONE,
            SelfApproval.NONE,
            Patience.of(Duration.ofHours(8)),
            Duration.ZERO,
            new ReviewPlace.AskersPlace());

    private ConfigFolder config;

    @BeforeEach
    void makeTheFolder(@TempDir Path folder) throws IOException {
        config = new ConfigFolder(folder);
    }

    @Test
    void isThereOnlyWhereAFileSaysSo() throws Exception {
        write("terms", "command: terms");

        assertThat(config.workflows(USUAL).all())
                .allSatisfy(workflow -> assertThat(workflow.policy().quorum().autoAccept()).isNull());
    }

    @Test
    void isAFloorAndASampleAndLeavesTimeToTakeItBack() throws Exception {
        write("terms", "{command: terms, auto_accept: {confidence: 0.95, sample: 10%}}");

        var policy = config.workflows(USUAL).named("terms").orElseThrow().policy();

        assertThat(policy.quorum()).isEqualTo(new Quorum(1, true, new AutoAccept(.95, .1)));
        assertThat(policy.undo()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.workflows(USUAL).answer().policy().quorum().autoAccept()).isNull();
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

        assertThat(problems(USUAL)).singleElement().asString().contains(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'action: restart-service'  | terms.yaml:2: auto_accept: is for answers only
        'quorum: 2'                | terms.yaml:2: auto_accept: does not fit a quorum of 2
        'steps: [retrieve, draft]' | terms.yaml:3: steps: 'check' is missing
        """)
    void isRefusedWhereMoreIsAtStake(String key, String problem) throws Exception {
        write("terms", "command: terms\nauto_accept: {confidence: 0.95, sample: 10%}\n" + key);

        assertThat(problems(USUAL)).singleElement().asString().contains(problem);
    }

    @Test
    void isRefusedWhereSeveralPeopleUsuallyDecide() throws Exception {
        write("terms", "command: terms\nauto_accept: {confidence: 0.95, sample: 10%}");

        assertThat(problems(USUAL.with(new Quorum(2, true)))).singleElement()
                .asString()
                .contains("terms.yaml:2: auto_accept: does not fit a quorum of 2");
    }

    private void write(String name, String yaml) throws IOException {
        config.write("workflows/%s.yaml".formatted(name), yaml);
    }

    private List<String> problems(Policy usual) {
        return ConfigFolder.problems(() -> config.workflows(usual));
    }
}
