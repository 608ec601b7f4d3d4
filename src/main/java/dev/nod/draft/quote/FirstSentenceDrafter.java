package dev.nod.draft.quote;

import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Drafted;
import dev.nod.draft.Drafter;
import dev.nod.draft.Statement;
import dev.nod.knowledge.Found;
import dev.nod.knowledge.Query;
import java.util.List;

/** Quotes the first sentence of the best passage, surely, whatever was asked; to measure other drafters against. */
public final class FirstSentenceDrafter implements Drafter {

    @Override
    public Drafted draft(Query query, Found found) {
        if (found.hits().isEmpty()) {
            return new Drafted.NotFound();
        }
        var passage = found.hits().getFirst().passage();
        var sentence = Excerpts.of(passage.text()).getFirst().in(passage.text());
        var statement = new Statement(sentence, List.of(Citation.of(passage, sentence)));
        return new Drafted.Answer(new Draft(List.of(statement), 1));
    }
}
