package dev.nod.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.evaluate.GoldenQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldenFilesTest {

    @TempDir
    private Path config;

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectory(config.resolve("golden"));
    }

    @Test
    void readsAllFilesByTheirNames() throws Exception {
        write("b.yaml", """
            questions:
              - {ask: "which port?", pages: [vpn.md#ports], answer: "51820"}
            """);
        write("a.yaml", """
            questions:
              - ask: "who do I call?"
                pages: [vpn.md, help.md]
                answer: "extension 4400"
            unanswerable:
              - ask: "who won?"
            """);
        write("notes.txt", "not read");

        var golden = GoldenFiles.in(config);

        assertThat(golden.questions()).containsExactly(
                new GoldenQuestion("who do I call?", List.of("vpn.md", "help.md"), "extension 4400"),
                new GoldenQuestion("which port?", List.of("vpn.md#ports"), "51820"));
        assertThat(golden.unanswerable()).containsExactly(new GoldenQuestion("who won?", List.of(), ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        questions: [{ask: a, pages: [p], answer: 4400}]   | :1: questions[0].answer: must be a text; put '4400' in quotes
        questions: [{ask: a, pages: [p]}]                 | :1: questions[0].answer: is missing; give some words
        questions: [{pages: [p], answer: b}]              | :1: questions[0].ask: is missing
        questions: [{ask: a, answer: b}]                  | :1: questions[0].pages: is missing
        questions: [{ask: a, pages: [], answer: b}]       | :1: questions[0].pages: is empty
        questions: [{ask: a, pages: [p], anser: b}]       | unknown key; did you mean 'answer'?
        questions: [what]                                 | :1: questions[0]: must be a section
        unanswerable: []                                  | :1: questions: is missing
        qestions: []                                      | qestions: unknown key; did you mean 'questions'?
        questions: [                                      | is not YAML
        """)
    void aMistakeIsReportedWithItsLineAndKey(String text, String message) throws IOException {
        write("a.yaml", text);

        assertThatThrownBy(() -> GoldenFiles.in(config)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("a.yaml")
                .hasMessageContaining(message);
    }

    @Test
    void saysWhereQuestionsBelong() {
        assertThatThrownBy(() -> GoldenFiles.in(config)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("golden: holds no golden questions; write them to *.yaml files there");
        assertThatThrownBy(() -> GoldenFiles.in(config.resolve("elsewhere")))
                .hasMessageContaining("holds no golden questions");
    }

    @Test
    void aPageAnswersWithOrWithoutItsSection() {
        var question = new GoldenQuestion("which port?", List.of("vpn.md#ports", "help.md"), "51820");

        assertThat(List.of("vpn.md", "help.md")).allMatch(question::isAnsweredBy);
        assertThat(List.of("vpn.m", "vpn.md2", "a/help.md", "")).noneMatch(question::isAnsweredBy);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(config.resolve("golden").resolve(file), text);
    }
}
