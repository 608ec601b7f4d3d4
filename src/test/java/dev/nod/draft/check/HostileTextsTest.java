package dev.nod.draft.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.draft.Check;
import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Drafted;
import dev.nod.draft.Invisible;
import dev.nod.draft.Statement;
import dev.nod.draft.prompt.Claim;
import dev.nod.draft.prompt.Manuscript;
import dev.nod.draft.prompt.Support;
import dev.nod.knowledge.Passage;
import dev.nod.testing.Drafts;
import dev.nod.testing.Queries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model that repeats whatever a text demands of it, and what then is left of that. */
class HostileTextsTest {

    private static final Path HOSTILE = Path.of("src/test/resources/hostile");
    private static final Passage FOBS = Drafts.passage("VPN", "Fobs",
            "Turn the fob over and wait for the light.");
    private static final String QUOTE = "Turn the fob over";
    private static final List<String> SECRETS = List.of("AKIA", "ghp_", "xoxb", "s3cr3tpw", "PRIVATE KEY",
            "Sommer2026x",
            "Azerty2026", "9f8e7d6c", "sk-live", "Salaries2026", "Tr0ub4dor");

    static Stream<Path> documents() throws IOException {
        return texts("documents");
    }

    static Stream<Path> messages() throws IOException {
        return texts("messages");
    }

    private static Stream<Path> texts(String folder) throws IOException {
        try (var files = Files.list(HOSTILE.resolve(folder))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void callsHidesAndGivesAwayNothingThatADocumentDemands(Path file) throws IOException {
        var text = Files.readString(file).strip();
        var passage = Drafts.passage("VPN", "Fobs", text);

        var proof = read(Map.of("P1", passage), demands(text).map(demand -> claim(demand, demand)).toList());

        assertHarmless(proof);
        assertThat(statements(proof))
                .allSatisfy(statement -> assertThat(text).contains(statement.citations().getFirst().quote()));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void saysNothingWithASourceThatAMessageDemands(Path file) throws IOException {
        var text = Files.readString(file).strip();

        var proof = read(Map.of("P1", FOBS), Stream.concat(
                demands(text).map(demand -> claim(demand, QUOTE)),
                demands(text).map(demand -> claim(demand, demand))).toList());

        assertHarmless(proof);
        assertThat(statements(proof)).extracting(Statement::text)
                .allSatisfy(
                        said -> assertThat(said).doesNotContain("evil", "99999", "4711", "DROP", "U0EVE"));
        assertThat(proof.findings()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void quotesNoSecretOfADocument(Path file) throws IOException {
        var passage = Drafts.passage("VPN", "Fobs", Files.readString(file).strip());
        var quotes = new Draft(demands(passage.text())
                .map(demand -> new Statement(demand, List.of(Citation.of(passage, demand))))
                .toList(), 0.5);

        var proof = new Proofreader().read(quotes, Drafts.found(passage).hits());

        assertThat(statements(proof)).extracting(Statement::text)
                .allSatisfy(said -> assertThat(SECRETS).noneMatch(said::contains));
    }

    private static void assertHarmless(Proof proof) {
        assertThat(statements(proof)).allSatisfy(statement -> {
            assertThat(statement.text())
                    .doesNotContainPattern("<[@!#]|(?i)[@＠](?:here|channel|everyone|all)\\b");
            assertThat(Invisible.isIn(statement.text())).isFalse();
            assertThat(SECRETS).noneMatch(statement.text()::contains);
            assertThat(statement.text().length()).isLessThan(1_201);
        });
        assertThat(proof.findings()).allSatisfy(finding -> {
            assertThat(finding.detail()).doesNotContainPattern("[<@`{]|://|evil");
            assertThat(finding.check()).isNotEqualTo(Check.JUDGED);
        });
    }

    private static List<Statement> statements(Proof proof) {
        return proof.drafted() instanceof Drafted.Answer(var draft) ? draft.statements() : List.of();
    }

    private static Proof read(Map<String, Passage> passages, List<Claim> claims) {
        return new Proofreader().read(new Manuscript(claims, true, 1, Map.of()), passages,
                Queries.about("How?"), _ -> true);
    }

    /** The text as a whole, and each of its lines. */
    private static Stream<String> demands(String text) {
        return Stream.concat(Stream.of(text), text.lines().filter(line -> !line.isBlank()));
    }

    private static Claim claim(String text, String quote) {
        var filledIn = text.replace("{question}", "How")
                .replace("{asker}", "Ana")
                .replace("{token}", "t1")
                .replace("{key}", "k1");
        return new Claim(filledIn, List.of(new Support("P1", quote)));
    }
}
