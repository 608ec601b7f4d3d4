package dev.nod.draft.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.draft.Check;
import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Drafted;
import dev.nod.draft.Statement;
import dev.nod.draft.prompt.Claim;
import dev.nod.draft.prompt.Manuscript;
import dev.nod.draft.prompt.Support;
import dev.nod.knowledge.Passage;
import dev.nod.testing.Drafts;
import dev.nod.testing.Queries;
import java.util.List;
import java.util.Map;

/** Two passages, and what is made of claims about them. */
abstract class ProofreadingTest {

    static final String TEXT = "Turn the fob over.\n\n1. Press **the button** for 5 seconds – “long press”.\n"
            + "2. Wait\u00A0until it’s green…\n\nThe café’s naïve co\u00ADworker reads Straße №5. Ask in #it-help.";
    static final Passage FOBS = Drafts.passage("VPN", "Fobs", TEXT);
    static final Passage APP = Drafts.passage("VPN", "App", "Open the app and wait for 7 seconds.");
    static final Map<String, Passage> PASSAGES = Map.of("P1", FOBS, "P2", APP);

    final Proofreader proofreader = new Proofreader();

    Proof read(Claim... claims) {
        return proofreader.read(manuscript(claims), PASSAGES, Queries.about("How?"), _ -> true);
    }

    static Manuscript manuscript(Claim... claims) {
        return new Manuscript(List.of(claims), true, 0.8, Map.of());
    }

    static Claim claim(String text, String passage, String quote) {
        return new Claim(text, List.of(new Support(passage, quote)));
    }

    static Draft quotes(Citation... citations) {
        return new Draft(List.of(citations)
                .stream()
                .map(citation -> new Statement(citation.quote(), List.of(citation)))
                .toList(), 0.8);
    }

    static Draft answer(Proof proof) {
        assertThat(proof.drafted()).as(proof.findings().toString()).isInstanceOf(Drafted.Answer.class);
        return ((Drafted.Answer) proof.drafted()).draft();
    }

    static void assertCut(Proof proof, Check check, String words) {
        assertThat(proof.drafted()).isEqualTo(new Drafted.NotFound());
        assertThat(proof.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo(check);
            assertThat(finding.cut()).isTrue();
            assertThat(finding.detail()).startsWith(words);
        });
    }
}
