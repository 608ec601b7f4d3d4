package dev.nod.evaluate;

import dev.nod.draft.Drafted;
import dev.nod.draft.Drafter;
import dev.nod.draft.quote.FirstSentenceDrafter;
import dev.nod.knowledge.Clearance;
import dev.nod.knowledge.Query;
import dev.nod.knowledge.Search;
import java.util.List;

/** Has answers to golden questions drafted from what a search finds. */
public final class DraftTrial {

    private final Search search;
    private final Drafter drafter;
    private final int passages;
    private final Drafter simplest = new FirstSentenceDrafter();

    /**
     * @param passages how many passages a draft is written from
     */
    public DraftTrial(Search search, Drafter drafter, int passages) {
        this.search = search;
        this.drafter = drafter;
        this.passages = passages;
    }

    /** A trial of the search alone. */
    public static DraftTrial withoutDrafts(Search search) {
        return new DraftTrial(search, (_, _) -> new Drafted.NotFound(), DraftTally.DEPTH);
    }

    public DraftTally ask(GoldenQuestions questions) {
        return new DraftTally(ask(questions.questions()), ask(questions.unanswerable()));
    }

    private List<DraftAttempt> ask(List<GoldenQuestion> questions) {
        return questions.stream().map(this::ask).toList();
    }

    private DraftAttempt ask(GoldenQuestion question) {
        var query = new Query(question.ask(), Clearance.ALL);
        var found = search.search(query, passages);
        return new DraftAttempt(question, found.hits(), drafter.draft(query, found),
                simplest.draft(query, found));
    }
}
