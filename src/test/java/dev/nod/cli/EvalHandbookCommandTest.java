package dev.nod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nod.Library;
import dev.nod.config.Configuration;
import dev.nod.model.ModelKind;
import dev.nod.testing.FakeProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures drafts on a small handbook with golden questions. */
class EvalHandbookCommandTest {

    @TempDir
    private Path home;

    private Shell shell;

    @BeforeEach
    void write() {
        shell = new Shell(home);
        shell.write("golden/handbook.yaml", """
            questions:
              - ask: "who do I call when I lose my VPN token?"
                pages: [vpn.md#lost-token]
                answer: "extension 4400"
              - ask: "where do guests park?"
                pages: [parking.md]
                answer: "the roof"
            unanswerable:
              - ask: "who won the football match last night?"
            """);
    }

    @Test
    void printsATableWithPlainLuceneBelow() {
        assertThat(shell.run("eval", "handbook")).isZero();

        var lines = shell.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).contains("page@1", "page@5", "answer", "(first)", "silent", "refused");
        assertThat(lines.get(1)).matches("golden questions +2 +1\\.000 +1\\.000 +0\\.500 .* 1 +1\\.000");
        assertThat(lines.getLast()).matches("  plain Lucene +2 +1\\.000 +1\\.000");
        assertThat(shell.err()).startsWith("2 documents: 2 added").hasLineCount(1);
    }

    @Test
    void printsAnObject() throws IOException {
        assertThat(shell.run("eval", "handbook", "--json")).isZero();

        var measured = new ObjectMapper().readTree(shell.out());
        assertThat(measured.get("nod").get("questions").intValue()).isEqualTo(2);
        assertThat(measured.get("nod").get("page1").doubleValue()).isEqualTo(1);
        assertThat(measured.get("nod").get("answered").doubleValue()).isEqualTo(0.5);
        assertThat(measured.get("nod").get("answeredSimplest").isNumber()).isTrue();
        assertThat(measured.get("nod").get("silent").doubleValue()).isZero();
        assertThat(measured.get("nod").get("refused").doubleValue()).isEqualTo(1);
        assertThat(measured.get("nod").get("lengths").get("longest").intValue()).isPositive();
        assertThat(measured.get("plainPage1").doubleValue()).isEqualTo(1);
    }

    @Test
    void measuresDraftsOfAModelToo() throws IOException {
        try (var provider = FakeProvider.start(ModelKind.OPENAI)) {
            provider.says("{\"statements\":[],\"suffices\":false,\"confidence\":0}");
            provider.next(FakeProvider.Answer.status(400));
            shell.write("prompts/draft.md", "Answer from the passages.");
            shell.write("nod.yaml", Files.readString(shell.config().resolve("nod.yaml"))
                    + "models: [{name: best, kind: openai, url: '%s', model: m}]\n"
                            .formatted(provider.url()));

            assertThat(shell.run("eval", "handbook", "--models", "--show")).isZero();

            assertThat(shell.out())
                    .containsPattern("golden questions +2 +1\\.000 +1\\.000 +0\\.500 .* +0\\.000 ")
                    .containsPattern("  with models +2 +1\\.000 +1\\.000 +0\\.500 .* +0\\.500 ")
                    .containsSubsequence("VPN token?", "   answered", "guests park?", "   MISSED",
                            "golden questions");
            assertThat(shell.err())
                    .containsPattern("(?s)The model best answers with status 400.*, so these are quotes");
            assertThat(shell.run("eval", "handbook", "--models", "--json")).isZero();
            assertThat(new ObjectMapper().readTree(shell.out()).at("/models/silent").doubleValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void draftsWithModelsOnlyWhereThereAreSome() {
        assertThat(shell.run("eval", "handbook", "--models")).isEqualTo(2);

        assertThat(shell.err()).contains("the settings name no language model");
    }

    @Test
    void showsEachQuestionWithItsDraft() {
        assertThat(shell.run("eval", "handbook", "--show")).isZero();

        assertThat(shell.out()).containsSubsequence(
                "── who do I call when I lose my VPN token?", "   answered", "   confidence ",
                "call the service desk on extension 4400", "[VPN › Lost token]",
                "── where do guests park?", "   MISSED “the roof” of parking.md",
                "── who won the football match last night?", "   rightly refused", "page@1");
    }

    @Test
    void worksWhileANodRunsAndLeavesItsIndexAlone() throws Exception {
        try (var running = Library.open(Configuration.read(shell.config(), Map.of()), Clock.systemUTC())) {
            assertThat(shell.run("eval", "handbook")).isZero();

            assertThat(running.isEmpty()).isTrue();
        }
    }

    @Test
    void namesGoldenPagesThatNoDocumentHas() {
        shell.write("golden/more.yaml", "questions: [{ask: \"what?\", pages: [gone.md], answer: that}]");

        assertThat(shell.run("eval", "handbook")).isZero();

        assertThat(shell.err()).contains("No document is at gone.md, which should answer: what?");
    }

    @Test
    void saysWhatIsWrongWithTheQuestions() throws IOException {
        shell.write("golden/handbook.yaml", "questions:\n  - ask: what\n");
        assertThat(shell.run("eval", "handbook")).isEqualTo(2);
        assertThat(shell.err()).contains("handbook.yaml:2: questions[0].pages: is missing")
                .doesNotContain("\tat ");

        Files.delete(shell.config().resolve("golden/handbook.yaml"));
        assertThat(shell.run("eval", "handbook")).isEqualTo(2);
        assertThat(shell.err()).contains("golden: holds no golden questions");
    }
}
