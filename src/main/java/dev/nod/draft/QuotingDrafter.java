package dev.nod.draft;

import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Answers without a language model: with the one to three places of the passages that speak most about what was
 * asked, quoted to the letter.
 */
public final class QuotingDrafter implements Drafter {

    private static final double ENOUGH = 0.55;
    private static final int MOST_STATEMENTS = 3;
    private static final double WORTH_ADDING = 0.2;
    private static final double NEARLY_AS_GOOD = 0.6;
    private static final double SAME_WORDS = 0.6;

    private final Vocabulary vocabulary;

    public QuotingDrafter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Drafted draft(String question, List<Hit> passages) {
        var relevance = new Relevance(vocabulary, question);
        if (passages.isEmpty() || !relevance.hasWords()) {
            return new Drafted.NotFound();
        }
        var candidates = new Candidates(relevance, Expectation.of(question), passages.getFirst().score())
                .of(passages);
        if (candidates.isEmpty() || candidates.getFirst().share() < ENOUGH) {
            return new Drafted.NotFound();
        }
        var statements = choose(candidates, relevance).stream().map(QuotingDrafter::statement).toList();
        return new Drafted.Answer(new Draft(statements, candidates.getFirst().share()));
    }

    /** The best candidate, and those that say something about the question that it leaves out. */
    private static List<Candidate> choose(List<Candidate> candidates, Relevance relevance) {
        var best = candidates.getFirst();
        var chosen = new ArrayList<Candidate>(List.of(best));
        var quoted = new StringBuilder(Quotation.of(best));
        for (var candidate : candidates) {
            var covered = relevance.shared(quoted.toString());
            var added = new HashSet<>(candidate.words());
            added.removeAll(covered);
            if (chosen.size() < MOST_STATEMENTS
                    && candidate.score() >= NEARLY_AS_GOOD * best.score()
                    && relevance.share(added) >= WORTH_ADDING
                    && overlap(relevance.words(quoted.toString()),
                            relevance.words(candidate.text())) < SAME_WORDS) {
                chosen.add(candidate);
                quoted.append('\n').append(Quotation.of(candidate));
            }
        }
        return chosen;
    }

    /** How much of the second text's words the first one has, 0 to 1. */
    private static double overlap(Set<String> first, Set<String> second) {
        if (second.isEmpty()) {
            return 1;
        }
        return (double) second.stream().filter(first::contains).count() / second.size();
    }

    private static Statement statement(Candidate candidate) {
        var quote = Quotation.of(candidate);
        return new Statement(quote, List.of(Citation.of(candidate.passage(), quote)));
    }
}
