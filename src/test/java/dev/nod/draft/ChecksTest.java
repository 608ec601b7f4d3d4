package dev.nod.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.testing.Drafts;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final String TEXT = "A fob costs 25 EUR.";
    private static final Citation SOUND = Citation.of(Drafts.passage("VPN", "Fobs", TEXT), TEXT);

    @Test
    void aQuoteToTheLetterStands() {
        assertThat(check(SOUND)).isEqualTo(new Drafted.Answer(draft(SOUND)));
    }

    @Test
    void aChangedQuoteFalls() {
        assertThat(check(citation(SOUND.passage(), SOUND.url(), "A fob costs 52 EUR.")))
                .isEqualTo(new Drafted.NotFound());
    }

    @Test
    void anUnknownPassageFalls() {
        assertThat(check(citation("docs:other#1", SOUND.url(), TEXT))).isEqualTo(new Drafted.NotFound());
    }

    @Test
    void anotherLinkFalls() {
        assertThat(check(citation(SOUND.passage(), "https://elsewhere.example.com", TEXT)))
                .isEqualTo(new Drafted.NotFound());
    }

    @Test
    void onlySoundStatementsAreKept() {
        var changed = citation(SOUND.passage(), SOUND.url(), "Free of charge.");

        assertThat(check(changed, SOUND)).isEqualTo(new Drafted.Answer(draft(SOUND)));
    }

    @Test
    void oneUnsoundCitationFellsItsStatement() {
        var changed = citation(SOUND.passage(), SOUND.url(), "Free of charge.");
        var draft = new Draft(List.of(new Statement(TEXT, List.of(SOUND, changed))), 0.5);

        assertThat(Checks.check(draft, Drafts.found(Drafts.passage("VPN", "Fobs", TEXT)).hits()))
                .isEqualTo(new Drafted.NotFound());
    }

    private static Citation citation(String passage, String url, String quote) {
        return new Citation(passage, "VPN", List.of("Fobs"), url, quote);
    }

    private static Drafted check(Citation... citations) {
        return Checks.check(draft(citations), Drafts.found(Drafts.passage("VPN", "Fobs", TEXT)).hits());
    }

    private static Draft draft(Citation... citations) {
        var statements = List.of(citations)
                .stream()
                .map(citation -> new Statement(citation.quote(), List.of(citation)))
                .toList();
        return new Draft(statements, 0.5);
    }
}
