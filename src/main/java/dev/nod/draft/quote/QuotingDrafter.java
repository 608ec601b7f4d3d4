package dev.nod.draft.quote;

import dev.nod.draft.Draft;
import dev.nod.draft.Drafted;
import dev.nod.draft.Drafter;
import dev.nod.knowledge.Found;
import dev.nod.knowledge.Query;
import dev.nod.knowledge.Vocabulary;
import dev.nod.request.Turn;
import java.util.stream.Collectors;

/**
 * Answers without a language model: with the one to three places of the passages that speak most about what was
 * asked, quoted to the letter.
 */
public final class QuotingDrafter implements Drafter {

    /**
     * At this confidence the sample handbook is wrongly silent on a quarter of the questions that it answers, and
     * four in five questions to somebody else are refused.
     */
    public static final double USUAL_CONFIDENCE = 0.28;

    private final Vocabulary vocabulary;
    private final double confidence;

    /**
     * @param confidence how sure a draft must be, 0 to 1; below it the documents are said to hold no answer
     */
    public QuotingDrafter(Vocabulary vocabulary, double confidence) {
        this.vocabulary = vocabulary;
        this.confidence = confidence;
    }

    @Override
    public Drafted draft(Query query, Found found) {
        var question = query.question();
        var gist = Gist.of(question);
        var essentials = new Essentials(gist);
        var relevance = new Relevance(vocabulary, gist, earlier(query), essentials);
        var telling = found.hits().stream().filter(hit -> essentials.areIn(hit.passage())).toList();
        if (!relevance.hasWords() || telling.isEmpty()) {
            return new Drafted.NotFound();
        }
        var expectation = Expectation.of(question);
        var candidates = new Candidates(relevance, expectation, question).of(telling);
        if (candidates.isEmpty()) {
            return new Drafted.NotFound();
        }
        var sure = Confidence.of(relevance, found.likelihood(), candidates.getFirst().passage());
        if (sure < confidence) {
            return new Drafted.NotFound();
        }
        var quotes = new Selection(relevance, expectation).from(candidates);
        return new Drafted.Answer(new Draft(quotes.stream().map(Quote::statement).toList(), sure));
    }

    /** What the asker said before is part of what is asked. */
    private static String earlier(Query query) {
        return query.earlier()
                .stream()
                .filter(turn -> turn.speaker() == Turn.Speaker.ASKER)
                .map(turn -> Gist.of(turn.text()))
                .collect(Collectors.joining("\n"));
    }
}
