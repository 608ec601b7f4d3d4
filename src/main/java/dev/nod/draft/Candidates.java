package dev.nod.draft;

import dev.nod.draft.Excerpt.Kind;
import dev.nod.knowledge.Hit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Weighs every excerpt of the passages found against the question. */
final class Candidates {

    private static final double CONTEXT = 0.5;
    private static final double PASSAGE = 0.25;
    private static final double PAIRS = 0.2;
    private static final double FORM = 0.1;
    private static final double FIRST = 0.05;
    private static final int SHORTEST = 12;

    private final Relevance relevance;
    private final Expectation expectation;
    private final double bestScore;

    Candidates(Relevance relevance, Expectation expectation, double bestScore) {
        this.relevance = relevance;
        this.expectation = expectation;
        this.bestScore = bestScore;
    }

    /** All excerpts that share a word with the question, the best first. */
    List<Candidate> of(List<Hit> hits) {
        return hits.stream()
                .flatMap(this::of)
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
    }

    private Stream<Candidate> of(Hit hit) {
        var excerpts = Excerpts.of(hit.passage().text());
        var above = relevance
                .shared(hit.passage().title() + "\n" + String.join("\n", hit.passage().headings()));
        return IntStream.range(0, excerpts.size())
                .mapToObj(position -> candidate(hit, excerpts, position, above))
                .filter(candidate -> candidate.text().length() >= SHORTEST
                        && !candidate.text().endsWith("?"));
    }

    private Candidate candidate(Hit hit, List<Excerpt> excerpts, int position, Set<String> above) {
        var excerpt = excerpts.get(position);
        var text = excerpt.in(hit.passage().text());
        var words = relevance.shared(text);
        var context = new HashSet<>(above);
        context.addAll(introduction(hit, excerpts, position));
        context.removeAll(words);
        var share = Math.min(1, relevance.share(words) + CONTEXT * relevance.share(context));
        var score = share
                + PASSAGE * hit.score() / bestScore
                + PAIRS * relevance.shareOfPairs(text)
                + (expectation.isMetBy(excerpt.kind(), text) ? FORM : 0)
                + (position == 0 ? FIRST : 0);
        return new Candidate(hit.passage(), excerpts, position, words, score, share);
    }

    /** The question's words in the sentence that introduces a list, a table or code. */
    private Set<String> introduction(Hit hit, List<Excerpt> excerpts, int position) {
        if (excerpts.get(position).kind() == Kind.SENTENCE) {
            return Set.of();
        }
        var before = position - 1;
        while (before >= 0 && excerpts.get(before).kind() != Kind.SENTENCE) {
            before--;
        }
        return before < 0 ? Set.of() : relevance.shared(excerpts.get(before).in(hit.passage().text()));
    }
}
