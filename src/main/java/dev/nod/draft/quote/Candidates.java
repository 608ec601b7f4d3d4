package dev.nod.draft.quote;

import dev.nod.draft.quote.Excerpt.Kind;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Passage;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Weighs every excerpt of the passages found against the question. */
final class Candidates {

    private static final double PASSAGE = 1;
    private static final double BEST_PASSAGE = 0.4;
    private static final double WORDS = 1;
    private static final double WORDS_AROUND = 0.35;
    private static final double PAIRS = 0.45;
    private static final double FORM = 0.3;
    private static final double SUBJECT = 0.4;
    private static final double FIRST = 0.25;
    private static final double POINTER = -1.2;
    private static final int SHORTEST = 12;
    private static final int LONGEST = 1_500;
    private static final Pattern POINTERS = Pattern.compile(
            "\\(?(?:see|details|read|more (?:on|about|in))\\b.*"
                    + "|.*\\b(?:see [^.]{1,50}|(?:is|are|described|listed) (?:in|on) the [^.]{1,40} page)[.)]*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern FIRST_CELL = Pattern.compile("(?:[^:;]{1,60}: )?([^;]*);.*", Pattern.DOTALL);

    private final Relevance relevance;
    private final Essentials essentials;
    private final Expectation expectation;

    Candidates(Relevance relevance, Essentials essentials, Expectation expectation) {
        this.relevance = relevance;
        this.essentials = essentials;
        this.expectation = expectation;
    }

    /** All excerpts worth quoting, the best first. */
    List<Candidate> of(List<Hit> hits) {
        var best = hits.getFirst();
        return hits.stream()
                .flatMap(hit -> of(hit,
                        PASSAGE * hit.score() / best.score() + (hit.equals(best) ? BEST_PASSAGE : 0)))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
    }

    private Stream<Candidate> of(Hit hit, double passageScore) {
        var passage = hit.passage();
        var excerpts = Excerpts.of(passage.text());
        var above = relevance.shared(passage.title() + "\n" + String.join("\n", passage.headings()));
        return IntStream.range(0, excerpts.size())
                .filter(position -> isQuotable(excerpts.get(position).in(passage.text())))
                .mapToObj(position -> new Candidate(
                        passage,
                        excerpts,
                        position,
                        passageScore + score(passage, excerpts, position, above)));
    }

    private static boolean isQuotable(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST && !text.endsWith("?");
    }

    private double score(Passage passage, List<Excerpt> excerpts, int position, Set<String> above) {
        var excerpt = excerpts.get(position);
        var text = excerpt.in(passage.text());
        var words = relevance.shared(text);
        var around = new HashSet<>(above);
        around.addAll(introduction(passage, excerpts, position));
        around.removeAll(words);
        return WORDS * relevance.share(words)
                + WORDS_AROUND * relevance.share(around)
                + PAIRS * relevance.shareOfPairs(text)
                + (expectation.isMetBy(excerpt.kind(), text) ? FORM : 0)
                + (isAbout(excerpt.kind(), text) ? SUBJECT : 0)
                + (position == 0 ? FIRST : 0)
                + (POINTERS.matcher(text).matches() ? POINTER : 0);
    }

    /** Whether what was asked about is the subject of the text. */
    private boolean isAbout(Kind kind, String text) {
        if (kind == Kind.ROW) {
            return relevance.covers(FIRST_CELL.matcher(text).replaceFirst("$1"));
        }
        return expectation == Expectation.DEFINITION
                ? kind != Kind.CODE && relevance.opens(text)
                : essentials.hasIdentifiers() && essentials.isNamedIn(text);
    }

    /** The question's words in the sentence that introduces a list, a table or code. */
    private Set<String> introduction(Passage passage, List<Excerpt> excerpts, int position) {
        if (excerpts.get(position).kind() == Kind.SENTENCE) {
            return Set.of();
        }
        var before = position - 1;
        while (before >= 0 && excerpts.get(before).kind() != Kind.SENTENCE) {
            before--;
        }
        return before < 0 ? Set.of() : relevance.shared(excerpts.get(before).in(passage.text()));
    }
}
