package dev.nod.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationProblemsTest extends WrongSettingsTest {

    @Test
    void reportsEveryMistakeOfAFileWithItsLine() {
        var problems = problems("""
            review:
              channel: #nod-approvals
              aprovers:
                emails: [ben@example.com]
              approvers:
                emails: [ben.example.com]
                users: [ben]
              self_approval: maybe
              expires_after: tomorrow
              expires_after: 24h
            sources:
              - name: handbook
                folder: handbook
                base_url: handbook.example
              - name: handbook
                folder: handbok
                links: short
              - folder: handbook
                include: "*.md"
            admin:
              port: 80800
            answer:
              passages: six
            trry: 3
            """);

        var expected = List.of(
                "2: review.channel: has no value",
                "3: review.aprovers: unknown key; did you mean 'approvers'?",
                "6: review.approvers.emails[0]: 'ben.example.com' is not an e-mail address",
                "7: review.approvers.users[0]: 'ben' is not a Slack user id",
                "8: review.self_approval: must be true or false",
                "9: review.expires_after: 'tomorrow' is not a duration",
                "10: review.expires_after: is given twice, first in line 9",
                "14: sources[0].base_url: 'handbook.example' is not a web address",
                "15: sources[1].name: 'handbook' is also the name of the source in line 12",
                "16: sources[1].folder: '" + config.resolve("handbok") + "' does not exist",
                "17: sources[1].links: 'short' is not one of files, pretty",
                "18: sources[2].name: is missing",
                "19: sources[2].include: must be a list",
                "21: admin.port: must be a whole number from 0 to 65535",
                "23: answer.passages: must be a whole number from 1 to 50",
                "24: trry: unknown key; did you mean 'try'?");
        assertThat(problems).hasSameSizeAs(expected)
                .zipSatisfy(
                        expected,
                        (problem, start) -> assertThat(problem.toString()).startsWith(
                                config.resolve("nod.yaml") + ":" + start));
    }

    @Test
    void printsAProblemWithFileLineAndKey() {
        var problems = problems(ConfigFolder.SOUND.replace("emails: [ben@example.com]", "emails: []"));

        assertThat(problems).singleElement()
                .hasToString(
                        config.resolve("nod.yaml") + ":3: review.approvers: names nobody who may approve;"
                                + " give users, emails or groups");
    }

    @Test
    void reportsAWrongWorkflowAlongWithAWrongNod() throws IOException {
        Files.createDirectory(config.resolve("workflows"));
        Files.writeString(config.resolve("workflows/legal.yaml"), "{command: help}");

        assertThat(problems(ConfigFolder.SOUND.replace("nod-approvals", "asker")).stream()
                .map(Problem::toString))
                .satisfiesExactly(
                        nod -> assertThat(nod).startsWith(
                                config.resolve("nod.yaml") + ":2: review.channel: must be a channel"),
                        legal -> assertThat(legal)
                                .startsWith(config.resolve("workflows/legal.yaml") + ":1: command: 'help'"));
    }

    @Test
    void namesTheKnownKeysWhenNoneIsLikeTheUnknownOne() {
        assertThat(messages(ConfigFolder.SOUND + "admin: {hostname: here}")).containsExactly(
                "unknown key; known here: address, port");
    }

    @Test
    void tellsThatASourceDoesNotSayWhereItsDocumentsAre() {
        assertThat(
                problems(ConfigFolder.SOUND.replace("folder: handbook", "links: files")).stream()
                        .map(Problem::toString))
                .singleElement()
                .asString()
                .endsWith(":6: sources[0]: does not tell where the documents are; give folder or git or web");
    }

    @Test
    void refusesAColonInTheNameOfASourceSincePassagesAreKnownByIt() {
        assertThat(messages(ConfigFolder.SOUND.replace("name: handbook", "name: 'hand:book'")))
                .containsExactly("'hand:book' is not a name of letters, digits, '.', '_' and '-'");
    }

    @Test
    void tellsWhatIsMissingFromAnAlmostEmptyFile() {
        assertThat(problems("answer: {}").stream().map(Problem::key)).containsExactly(
                "review.channel",
                "review.approvers",
                "sources");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        review: [                 | 1 | is not YAML
        'a: 1\n\tb: 2'            | 2 | is not YAML
        'a: 1\n---\nb: 2'         | 2 | is not YAML
        'a: *nothing'             | 1 | is not YAML
        '- a list'                | 0 | holds no settings
        '# only a remark'         | 0 | holds no settings
        """)
    void saysWhereAFileIsNotYaml(String yaml, int line, String message) {
        var problems = problems(yaml.replace("\\n", "\n").replace("\\t", "\t"));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).startsWith(message);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        person: {calls: -1}                  | per_day.person.calls: must be a whole number from 0 to 1000000
        all: {money: much}                   | per_day.all.money: must be an amount of money
        all: {tokens: 5}                     | per_day.all.tokens: unknown key; known here: calls, money
        persons: {calls: 5}                  | per_day.persons: unknown key; did you mean 'person'?
        """)
    void tellsWhatIsWrongWithTheLimitsOfADay(String line, String expected) {
        assertThat(problems(ConfigFolder.SOUND + "per_day:\n  " + line)).singleElement()
                .asString()
                .startsWith(config.resolve("nod.yaml") + ":9: " + expected);
    }

    @Test
    void tellsThatThereIsNoFile() {
        var thrown = catchThrowableOfType(
                ConfigurationException.class,
                () -> Configuration.read(config.resolve("elsewhere"), Map.of()));

        assertThat(thrown).hasMessage(
                config.resolve("elsewhere/nod.yaml")
                        + ": does not exist; name the folder that holds it with --config");
    }

    @Test
    void refusesAFileThatIsNotUtf8() throws IOException {
        Files.write(config.resolve("nod.yaml"),
                "review: {channel: b\u00fcro}".getBytes(StandardCharsets.ISO_8859_1));

        var thrown = catchThrowableOfType(
                ConfigurationException.class,
                () -> Configuration.read(config, Map.of()));

        assertThat(thrown).hasMessageContaining("is not written in UTF-8");
    }

    private List<String> messages(String yaml) {
        return problems(yaml).stream().map(Problem::message).toList();
    }
}
