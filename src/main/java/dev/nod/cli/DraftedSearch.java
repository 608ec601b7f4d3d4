package dev.nod.cli;

import dev.nod.draft.Drafted;
import dev.nod.draft.Drafter;
import dev.nod.draft.quote.QuotingDrafter;
import dev.nod.knowledge.Found;
import dev.nod.knowledge.Query;
import dev.nod.knowledge.Search;
import dev.nod.knowledge.Vocabulary;

/** A search whose likelihood is how sure the drafter is of what it made of the passages. */
final class DraftedSearch implements Search {

    /** As many passages as a draft is made from unless the settings say otherwise. */
    private static final int PASSAGES = 6;

    private final Search search;
    private final Drafter drafter;

    DraftedSearch(Search search, Vocabulary vocabulary) {
        this.search = search;
        this.drafter = new QuotingDrafter(vocabulary, 0);
    }

    @Override
    public Found search(Query query, int limit) {
        var found = search.search(query, limit);
        var few = new Found(found.likelihood(), found.hits().stream().limit(PASSAGES).toList());
        var confidence = switch (drafter.draft(query, few)) {
            case Drafted.Answer(var draft) -> draft.confidence();
            case Drafted.NotFound _ -> 0;
        };
        return new Found(confidence, found.hits());
    }
}
