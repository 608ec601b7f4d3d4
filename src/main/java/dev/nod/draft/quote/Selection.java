package dev.nod.draft.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Chooses the quotes that make up an answer: the best, and what else is nearly as good and not said yet. */
final class Selection {

    private static final int MOST_QUOTES = 3;
    private static final int LONGEST = 900;

    /**
     * How much worse than the best, in shares of the question's words: more finds more answers, and buries them in
     * more text.
     */
    private static final double NEARLY_AS_GOOD = 0.03;

    private static final double SPEAKS_OF_IT = 0.1;
    private static final double SAME_WORDS = 0.6;

    private final Relevance relevance;
    private final Expectation expectation;

    Selection(Relevance relevance, Expectation expectation) {
        this.relevance = relevance;
        this.expectation = expectation;
    }

    /**
     * The quotes, in the order to read them.
     *
     * @param candidates best first, at least one
     */
    List<Quote> from(List<Candidate> candidates) {
        var best = candidates.getFirst();
        var chosen = new ArrayList<Quote>();
        chosen.add(Quotation.of(best, expectation));
        for (var candidate : candidates) {
            if (chosen.size() == MOST_QUOTES || candidate.score() < best.score() - NEARLY_AS_GOOD) {
                break;
            }
            var quote = Quotation.of(candidate, expectation);
            var words = relevance.coverage(relevance.read(candidate.text()));
            if (relevance.share(words) >= SPEAKS_OF_IT && adds(quote, chosen)) {
                chosen.add(quote);
            }
        }
        return joined(inReadingOrder(chosen));
    }

    private boolean adds(Quote quote, List<Quote> chosen) {
        var length = quote.length() + chosen.stream().mapToInt(Quote::length).sum();
        return length <= LONGEST && chosen.stream().noneMatch(other -> repeats(other, quote));
    }

    private boolean repeats(Quote first, Quote second) {
        if (first.overlaps(second)) {
            return true;
        }
        var said = Set.copyOf(relevance.read(first.text()).stems());
        var words = Set.copyOf(relevance.read(second.text()).stems());
        return words.stream().filter(said::contains).count() >= SAME_WORDS * words.size();
    }

    /** Quotes of the best passage first; those of one passage in its order. */
    private static List<Quote> inReadingOrder(List<Quote> quotes) {
        var passages = quotes.stream().map(quote -> quote.passage().id()).distinct().toList();
        return quotes.stream()
                .sorted(Comparator.<Quote>comparingInt(quote -> passages.indexOf(quote.passage().id()))
                        .thenComparingInt(Quote::start))
                .toList();
    }

    private static List<Quote> joined(List<Quote> quotes) {
        var joined = new ArrayList<Quote>();
        for (var quote : quotes) {
            if (!joined.isEmpty() && joined.getLast().isFollowedBy(quote)) {
                joined.add(joined.removeLast().upTo(quote));
            } else {
                joined.add(quote);
            }
        }
        return joined;
    }
}
