package dev.nod.workflow;

import dev.nod.draft.Checks;
import dev.nod.draft.Drafted;
import dev.nod.draft.Drafter;
import dev.nod.knowledge.Query;
import dev.nod.knowledge.Search;

/** The steps from a question to a draft: retrieve, draft, check. Always these, always in this order. */
public final class Drafting {

    private final Search search;
    private final Drafter drafter;
    private final int passages;

    /**
     * @param passages how many passages a draft may be written from, 1 or more
     */
    public Drafting(Search search, Drafter drafter, int passages) {
        this.search = search;
        this.drafter = drafter;
        this.passages = passages;
    }

    /** Drafts an answer from the documents, or says that they hold none. */
    public Drafted draft(Query query) {
        var found = search.search(query, passages);
        return switch (drafter.draft(query, found)) {
            case Drafted.Answer(var draft) -> Checks.check(draft, found.hits());
            case Drafted.NotFound notFound -> notFound;
        };
    }
}
