package dev.nod.draft.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nod.draft.Check;
import dev.nod.draft.Citation;
import dev.nod.draft.Drafted;
import dev.nod.draft.Finding;
import dev.nod.testing.Drafts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Drafts that are made of quotes. */
class ProofreadQuotesTest extends ProofreadingTest {

    @Test
    void keepsQuotesThatAreWordsOfTheirPassages() {
        var quotes = quotes(Citation.of(FOBS, "Turn the fob over."));

        var proof = proofreader.read(quotes, Drafts.found(FOBS, APP).hits());

        assertThat(proof).isEqualTo(new Proof(new Drafted.Answer(quotes), List.of()));
    }

    @Test
    void cutsQuotesThatAreNot() {
        var otherUrl = new Citation(FOBS.id(), "VPN", List.of("Fobs"), "https://evil.example",
                "Turn the fob over.");

        for (var citation : List.of(Citation.of(FOBS, "turn the fob"), otherUrl,
                Citation.of(APP, "Open the app"))) {
            assertCut(proofreader.read(quotes(citation), Drafts.found(FOBS).hits()), Check.QUOTED,
                    "statement 1 has a quote");
        }
    }

    @Test
    void cutsSecretsFromQuotesAndMarksWhatIsHidden() {
        var passage = Drafts.passage("A", "B", "The password is Tr0ub4dor. Hidden\u200B words.");

        assertCut(
                proofreader.read(quotes(Citation.of(passage, "The password is Tr0ub4dor.")),
                        Drafts.found(passage).hits()),
                Check.SECRETS, "statement 1 quotes");
        var hidden = proofreader.read(quotes(Citation.of(passage, "Hidden\u200B words.")),
                Drafts.found(passage).hits());
        assertThat(answer(hidden).statements()).hasSize(1);
        assertThat(hidden.findings()).extracting(Finding::check, Finding::cut)
                .containsExactly(tuple(Check.HIDDEN, false));
    }
}
