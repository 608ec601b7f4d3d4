package dev.nod.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets that are missing, wrong, or where they should not be. */
class SecretProblemsTest extends WrongSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"slack_token: xoxb-12-34-abc", "xoxb-12-34-abc: 1",
            "answer: {passages: xapp-1-A1-abc}",
            "answer: xoxe.xoxp-1-abc"})
    void refusesASecretInTheFileWithoutRepeatingIt(String line) {
        var problems = problems(ConfigFolder.SOUND + line);

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(8);
            assertThat(problem.message()).startsWith("holds a secret");
        });
        assertThat(problems.toString()).doesNotContain("xoxb", "xapp", "xoxp", "34-abc", "1-abc");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SLACK_BOT_TOKEN=xoxb-1234-abcd                                 | SLACK_APP_TOKEN: is not set though
        SLACK_APP_TOKEN=xapp-1234-abcd                                 | SLACK_BOT_TOKEN: is not set though
        SLACK_BOT_TOKEN=xapp-1234-abcd SLACK_APP_TOKEN=xapp-1234-abcd  | SLACK_BOT_TOKEN: does not start with xoxb-
        SLACK_BOT_TOKEN=xoxb-1234-abcd SLACK_APP_TOKEN=xoxb-1234-abcd  | SLACK_APP_TOKEN: does not start with xapp-
        SLACK_BOT_TOKEN=xoxb-1 SLACK_APP_TOKEN=xapp-1234-abcd          | SLACK_BOT_TOKEN: is not a token
        SLACK_API_URL=slack                                            | SLACK_API_URL: is not a web address
        SLACK_API_URL=http://slack.example/api/                        | SLACK_API_URL: must start with https://
        NOD_ADMIN_TOKEN=abcd                                           | NOD_ADMIN_TOKEN: must have at least 16
        """)
    void explainsASecretThatCannotBeUsedWithoutShowingIt(String variables, String expected) {
        var environment = Stream.of(variables.split(" "))
                .map(variable -> variable.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));

        var problems = problems(ConfigFolder.SOUND, environment);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.toString()).startsWith("environment: " + expected).doesNotContain("abcd");
        });
    }

    @Test
    void reportsFileAndEnvironmentTogether() {
        assertThat(problems("review: 3", Map.of("NOD_ADMIN_TOKEN", "short")).stream().map(Problem::file))
                .contains(
                        config.resolve("nod.yaml").toString(),
                        "environment");
    }
}
