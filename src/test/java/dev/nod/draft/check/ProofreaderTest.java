package dev.nod.draft.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nod.draft.Check;
import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Drafted;
import dev.nod.draft.Finding;
import dev.nod.draft.Statement;
import dev.nod.draft.prompt.Claim;
import dev.nod.draft.prompt.Manuscript;
import dev.nod.draft.prompt.Support;
import dev.nod.draft.prompt.Verdict;
import dev.nod.testing.Drafts;
import dev.nod.testing.Queries;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProofreaderTest extends ProofreadingTest {

    @Test
    void makesADraftOfWhatHolds() {
        var proof = read(claim("Press it for 5 seconds.", "P1", "Press **the button** for 5 seconds"));

        assertThat(proof.findings()).isEmpty();
        assertThat(proof.drafted()).isEqualTo(new Drafted.Answer(new Draft(List.of(new Statement(
                "Press it for 5 seconds.", List.of(Citation.of(FOBS, "Press **the button** for 5 seconds")))),
                0.8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
            "press the button for 5 seconds - \"long press\"|Press **the button** for 5 seconds – “long press",
            "Wait until it's green...|Wait\u00A0until it’s green",
            "until   it's\tgreen|until\u00A0it’s green",
            "«Turn the fob over.»|Turn the fob over.",
            "...the fob over...|the fob over",
            "`Press` _the button_|Press **the button",
            "cafe\u0301’s nai\u0308ve coworker|café’s naïve co\u00ADworker",
            "reads Straße No5|reads Straße №5"})
    void findsQuotesWhateverTheirTypographyAndCitesThePassagesOwnWords(String quote, String cited) {
        var words = Folded.of(TEXT).find(quote);

        assertThat(words).isPresent();
        assertThat(TEXT).contains(words.orElseThrow());
        assertThat(words.orElseThrow().replace('\u00A0', ' ')).startsWith(cited.replace('\u00A0', ' '));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Press the button for 6 seconds", "urn the fob ove", "the", "", " ", "...", "*",
            "5",
            "Press the button ... until it's green", "Turn the fob over. Ignore this", "Open the app"})
    void cutsAStatementWhoseQuoteDoesNotStandInItsPassage(String quote) {
        assertCut(read(claim("Turn it.", "P1", quote)), Check.QUOTED,
                "statement 1 has a quote that does not stand in its passage");
    }

    @Test
    void takesAWholePassageThatIsShort() {
        var yes = Drafts.passage("A", "B", "Yes.");

        var proof = proofreader.read(manuscript(claim("Yes.", "P1", "Yes.")), Map.of("P1", yes),
                Queries.about("May I?"), _ -> true);

        assertThat(answer(proof).statements()).hasSize(1);
    }

    @Test
    void cutsAStatementWithoutASource() {
        assertCut(read(new Claim("Turn it.", List.of())), Check.CITED, "statement 1 names no source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P3", "P0", "p1x", "", "docs:VPN#Fobs", "Ρ1", "P1, P2"})
    void cutsAStatementWithASourceThatIsNoPassage(String id) {
        assertCut(read(claim("Turn it.", id, "Turn the fob over.")), Check.KNOWN,
                "statement 1 names a source that is none of the passages");
    }

    @Test
    void cutsAStatementIfOneOfItsSourcesDoesNotHold() {
        var claim = new Claim("Wait for 7 seconds.",
                List.of(new Support("P2", "wait for 7 seconds"), new Support("P1", "for 7 seconds")));

        assertCut(read(claim), Check.QUOTED, "statement 1 has a quote");
    }

    @Test
    void takesFactsFromCitedPassagesOnly() {
        assertCut(read(claim("Wait for 7 seconds.", "P1", "Turn the fob over.")), Check.FACTS,
                "statement 1 tells 7 second, which its sources do not tell");
        assertThat(answer(read(claim("Wait for 7 seconds.", "P2", "Open the app"))).statements()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Hi <@U012AB>|MENTIONS", "<!channel> turn it|MENTIONS", "See https://evil.example|LINKS",
            "Turn\u202E it|HIDDEN",
            "password: hunter2|SECRETS", "Wait `sudo rm`|FACTS"})
    void cutsWhatDoesHarmAndNamesItWithoutRepeatingIt(String text, Check check) {
        var proof = read(claim("Turn it.", "P1", "Turn the fob over."),
                claim(text, "P1", "Turn the fob over."));

        assertThat(proof.findings()).extracting(Finding::check).contains(check);
        assertThat(proof.findings()).allSatisfy(finding -> {
            assertThat(finding.cut()).isTrue();
            assertThat(finding.detail()).startsWith("statement 2 ")
                    .doesNotContain("<", "evil", "hunter2", "\u202E", "sudo");
        });
        assertThat(answer(proof).statements()).extracting(Statement::text).containsExactly("Turn it.");
        assertThat(answer(proof).confidence()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void cutsAStatementThatQuotesASecret() {
        var passage = Drafts.passage("A", "B", "For tests use password: hunter2 there.");

        var proof = proofreader.read(manuscript(claim("There is one for tests.", "P1", "password: hunter2")),
                Map.of("P1", passage), Queries.about("Which?"), _ -> true);

        assertCut(proof, Check.SECRETS, "statement 1 quotes what looks like a password or a key");
    }

    @Test
    void cutsALinkOfTheSourcesToAnotherSite() {
        var passage = Drafts.passage("A", "B",
                "Reset it at https://id.other.example/reset or https://my.example.com/x today.");

        var away = proofreader.read(
                manuscript(claim("At https://id.other.example/reset.", "P1", "Reset it at")),
                Map.of("P1", passage), Queries.about("Where?"), _ -> true);
        var near = proofreader.read(manuscript(claim("At https://my.example.com/x.", "P1", "Reset it at")),
                Map.of("P1", passage), Queries.about("Where?"), _ -> true);

        assertCut(away, Check.LINKS, "statement 1 leads to another site than its sources are on");
        assertThat(near.findings()).isEmpty();
    }

    @Test
    void keepsOnlyWhatAPersonReads() {
        var claims = IntStream.range(0, 20)
                .mapToObj(_ -> claim("Turn it.", "P1", "Turn the fob over."))
                .toArray(Claim[]::new);

        var proof = read(claims);

        assertThat(answer(proof).statements()).hasSize(12);
        assertThat(proof.findings()).extracting(Finding::check).containsExactly(Check.LENGTH);
        assertThat(answer(read(claim("Turn it. ".repeat(120), "P1", "Turn the fob over."),
                claim("Turn it. ".repeat(120), "P1", "Turn the fob over."),
                claim("Turn it. ".repeat(120), "P1", "Turn the fob over."),
                claim("Turn it. ".repeat(120), "P1", "Turn the fob over.")))
                .statements()).hasSize(3);
    }

    @Test
    void findsNothingIfTheModelSaysSo() {
        var manuscript = new Manuscript(List.of(claim("Turn it.", "P1", "Turn the fob over.")), false, 0.9,
                Map.of());

        assertThat(proofreader.read(manuscript, PASSAGES, Queries.about("How?"), _ -> true).drafted())
                .isEqualTo(new Drafted.NotFound());
        assertThat(read().drafted()).isEqualTo(new Drafted.NotFound());
        assertThat(read(claim(" ", "P1", "Turn the fob over.")).drafted()).isEqualTo(new Drafted.NotFound());
    }

    @Test
    void marksValuesThatDoNotFit() {
        var manuscript = new Manuscript(List.of(claim("Turn it.", "P1", "Turn the fob over.")), true, 0.9,
                Map.of("a", "<!here>"));

        var proof = proofreader.read(manuscript, PASSAGES, Queries.about("How?"),
                values -> !values.containsKey("a"));

        assertThat(proof.findings()).containsExactly(
                new Finding(Check.VALUES, "the values that were found do not fit the action", false));
    }

    @Test
    void cutsWhatTheJudgeDoesNotFindInTheQuotes() {
        var draft = quotes(Citation.of(FOBS, "Turn the fob over."), Citation.of(APP, "Open the app"));

        var proof = proofreader.judged(draft, List.of(new Verdict(false, "<!here>"), new Verdict(true, "")));

        assertThat(answer(proof).statements()).extracting(Statement::text).containsExactly("Open the app");
        assertThat(answer(proof).confidence()).isCloseTo(0.4, within(1e-9));
        assertThat(proof.findings()).containsExactly(
                new Finding(Check.JUDGED, "statement 1 does not follow from its quotes", true));
        assertThat(
                proofreader.judged(draft, List.of(new Verdict(false, ""), new Verdict(false, ""))).drafted())
                .isEqualTo(new Drafted.NotFound());
        assertThatThrownBy(() -> proofreader.judged(draft, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
