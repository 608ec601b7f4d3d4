package dev.nod.draft.quote;

import dev.nod.draft.quote.Excerpt.Kind;
import dev.nod.knowledge.Hit;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Weighs every excerpt of the passages found against the question. */
final class Candidates {

    /**
     * The weights are those of a conditional logit, the softmax over a question's excerpts, fitted to half of the
     * questions of encyclopedias, papers and handbooks (every second one), and divided by that of the words.
     */
    private static final double WORDS = 1;
    private static final double WORDS_AROUND = 0.87;
    private static final double WORDS_BEFORE = 0.54;
    private static final double WORDS_BEFORE_THAT = 0.38;
    private static final double WORDS_AFTER = 0.14;
    private static final double PAIRS = 0.11;
    private static final double PASSAGE = 0.50;
    private static final double OPENS_BLOCK = 0.07;
    private static final double SUBJECT_OF_ROW = 0.64;
    private static final double POINTER = -0.25;
    private static final double INTRODUCTION = -0.34;

    private static final int SHORTEST = 12;
    private static final int LONGEST = 1_500;
    private static final Pattern POINTERS = Pattern.compile(
            "\\(?(?:see|details|read|more (?:on|about|in))\\b.*"
                    + "|.*\\b(?:see [^.]{1,50}|(?:is|are|described|listed) (?:in|on) the [^.]{1,40} page)[.)]*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern FIRST_CELL = Pattern.compile("(?:[^:;]{1,60}: )?([^;]*);.*", Pattern.DOTALL);

    private final Relevance relevance;
    private final Expectation expectation;
    private final String question;

    Candidates(Relevance relevance, Expectation expectation, String question) {
        this.relevance = relevance;
        this.expectation = expectation;
        this.question = question;
    }

    /** All excerpts worth quoting, the best first. */
    List<Candidate> of(List<Hit> hits) {
        var best = hits.getFirst().score();
        return hits.stream()
                .flatMap(hit -> of(Reading.of(hit.passage(), relevance), PASSAGE * hit.score() / best))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
    }

    private Stream<Candidate> of(Reading reading, double passageScore) {
        return IntStream.range(0, reading.excerpts().size())
                .filter(position -> isQuotable(reading.text(position)))
                .mapToObj(position -> new Candidate(
                        reading.passage(),
                        reading.excerpts(),
                        position,
                        passageScore + words(reading, position) + form(reading, position)));
    }

    private static boolean isQuotable(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST && !text.endsWith("?");
    }

    /** How much of the question it speaks about, itself and by what stands around it. */
    private double words(Reading reading, int position) {
        var own = reading.coveredAt(position);
        var around = own.and(reading.around(position));
        var before = around.and(reading.coveredAt(position - 1));
        return WORDS * relevance.share(own)
                + WORDS_AROUND * relevance.share(around.beyond(own))
                + WORDS_BEFORE * relevance.share(before.beyond(around))
                + WORDS_BEFORE_THAT * relevance.share(reading.coveredAt(position - 2).beyond(before))
                + WORDS_AFTER * relevance.share(reading.coveredAt(position + 1).beyond(around))
                + PAIRS * relevance.shareOfPairs(reading.wordings().get(position));
    }

    private double form(Reading reading, int position) {
        var kind = reading.kind(position);
        var text = reading.text(position);
        return (expectation.isMetBy(kind, text, question) ? worth(expectation) : 0)
                + (isRowAbout(kind, text) ? SUBJECT_OF_ROW : 0)
                + (reading.opensBlock(position) ? OPENS_BLOCK : 0)
                + (text.endsWith(":") ? INTRODUCTION : 0)
                + (POINTERS.matcher(text).matches() ? POINTER : 0);
    }

    /** What the form that is expected is worth; few texts have steps, nearly all have a name. */
    private static double worth(Expectation expectation) {
        return switch (expectation) {
            case PROCEDURE -> 0.46;
            case FIGURE -> 0.39;
            case PLACE -> 0.16;
            case TIME -> 0.14;
            case SOMEBODY -> 0.11;
            case DEFINITION -> 0.07;
            case REASON -> 0.06;
            case FACT -> 0;
        };
    }

    /** Whether what was asked about is the subject of a row. */
    private boolean isRowAbout(Kind kind, String text) {
        return kind == Kind.ROW
                && relevance.covers(relevance.read(FIRST_CELL.matcher(text).replaceFirst("$1")));
    }
}
