package dev.nod.evaluate;

import dev.nod.knowledge.Clearance;
import dev.nod.knowledge.Query;
import dev.nod.knowledge.Search;
import java.util.List;

/** Asks a search judged questions. */
public final class Trial {

    private final Search search;

    public Trial(Search search) {
        this.search = search;
    }

    /** Asks all of them, in order. */
    public Answers ask(List<JudgedQuestion> questions) {
        return new Answers(questions.stream().map(this::ask).toList());
    }

    private Answered ask(JudgedQuestion question) {
        var query = new Query(question.text(), question.earlier(), Clearance.ALL);
        return new Answered(question, search.search(query, Answered.DEPTH));
    }
}
