package dev.nod.draft;

import dev.nod.knowledge.Found;
import dev.nod.knowledge.Query;
import dev.nod.knowledge.Vocabulary;

/**
 * Answers without a language model: with the one to three places of the passages that speak most about what was
 * asked, quoted to the letter.
 */
public final class QuotingDrafter implements Drafter {

    /** Where wrong silence is about as frequent as answers that should be silence, measured on the sample handbook. */
    private static final double ENOUGH = 0.25;

    private final Vocabulary vocabulary;

    public QuotingDrafter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Drafted draft(Query query, Found found) {
        var question = query.question();
        var gist = Gist.of(question);
        var essentials = new Essentials(gist);
        var relevance = new Relevance(vocabulary, gist, essentials);
        var telling = found.hits().stream().filter(hit -> essentials.areIn(hit.passage())).toList();
        if (!relevance.hasWords() || telling.isEmpty()) {
            return new Drafted.NotFound();
        }
        var expectation = Expectation.of(question);
        var candidates = new Candidates(relevance, essentials, expectation).of(telling);
        if (candidates.isEmpty()) {
            return new Drafted.NotFound();
        }
        var confidence = Confidence.of(relevance, candidates.getFirst().passage());
        if (confidence < ENOUGH) {
            return new Drafted.NotFound();
        }
        var quotes = new Selection(relevance, expectation).from(candidates);
        return new Drafted.Answer(new Draft(quotes.stream().map(Quote::statement).toList(), confidence));
    }
}
