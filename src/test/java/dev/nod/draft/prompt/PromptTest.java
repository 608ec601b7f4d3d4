package dev.nod.draft.prompt;

import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.Query;
import dev.nod.testing.Drafts;
import dev.nod.testing.Queries;
import java.util.List;

/** A writer that counts words as tokens. */
abstract class PromptTest {

    static final Instructions DRAFT = new Instructions("draft", "Answer from the passages.");
    static final Passage FOBS = Drafts.passage("VPN", "Fobs",
            "Turn the fob over.\n\nPress the button twice.");
    static final Passage APP = Drafts.passage("VPN", "App", "Open the app.");
    static final int PLENTY = 10_000;

    /** A word is a token, and so is each line break. */
    final Tokens words = text -> text.isEmpty() ? 0 : text.split(" |(?<=\n)").length;
    final PromptWriter writer = new PromptWriter(words);

    Written write(Query query, List<Hit> hits, int mostTokens) {
        return writer.write(DRAFT, query, hits, List.of(), mostTokens);
    }

    static Query query(String question) {
        return Queries.about(question);
    }
}
