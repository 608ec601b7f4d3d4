package dev.nod.evaluate;

import dev.nod.draft.Drafted;
import dev.nod.draft.Drafter;
import dev.nod.draft.quote.FirstSentenceDrafter;
import dev.nod.knowledge.Clearance;
import dev.nod.knowledge.Query;
import dev.nod.knowledge.Search;
import java.util.ArrayList;
import java.util.List;

/** Has answers to judged questions drafted from what a search finds. */
public final class QuoteTrial {

    private final Search search;
    private final Drafter drafter;
    private final int passages;
    private final Drafter simplest = new FirstSentenceDrafter();

    /**
     * @param passages how many passages a draft is written from
     */
    public QuoteTrial(Search search, Drafter drafter, int passages) {
        this.search = search;
        this.drafter = drafter;
        this.passages = passages;
    }

    /** Asks the questions whose answers are marked, and those that should stay without an answer. */
    public QuoteComparison ask(Collection collection, List<JudgedQuestion> offTopic) {
        var drafted = new ArrayList<QuoteAttempt>();
        var simple = new ArrayList<QuoteAttempt>();
        for (var question : collection.questions()) {
            if (!question.answers().isEmpty()) {
                drafted.add(new QuoteAttempt(question.answers(), draft(drafter, question)));
                simple.add(new QuoteAttempt(question.answers(), draft(simplest, question)));
            }
        }
        return new QuoteComparison(
                collection.name(),
                QuoteScores.of(drafted),
                QuoteScores.of(simple),
                silence(collection.unanswerable()),
                silence(offTopic));
    }

    private Silence silence(List<JudgedQuestion> questions) {
        return Silence.of(questions.stream().map(question -> draft(drafter, question)).toList());
    }

    private Drafted draft(Drafter by, JudgedQuestion question) {
        var query = new Query(question.text(), question.earlier(), Clearance.ALL);
        return by.draft(query, search.search(query, passages));
    }
}
