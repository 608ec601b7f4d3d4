package dev.nod.draft;

import dev.nod.draft.Excerpt.Kind;
import java.util.List;
import java.util.regex.Pattern;

/** Widens an excerpt until it can be understood by somebody who does not see the page. */
final class Quotation {

    private static final int LONGEST = 900;
    private static final Pattern POINTS_BACK = Pattern.compile(
            "(?:It|Its|This|That|These|Those|They|Them|He|She|Then|Otherwise|If not|If so|After that|However|But|Also|Both)\\b.*",
            Pattern.DOTALL);

    private final String text;
    private final List<Excerpt> excerpts;
    private int first;
    private int last;

    private Quotation(Candidate candidate) {
        this.text = candidate.passage().text();
        this.excerpts = candidate.excerpts();
        this.first = candidate.position();
        this.last = candidate.position();
    }

    /** The words to quote for a candidate, to the letter. */
    static String of(Candidate candidate) {
        var quotation = new Quotation(candidate);
        quotation.widen(candidate.excerpt());
        return quotation.quote();
    }

    private void widen(Excerpt excerpt) {
        switch (excerpt.kind()) {
            case STEP -> {
                widenToRun(Kind.STEP);
                widenToIntroduction();
            }
            case CODE -> widenToIntroduction();
            case SENTENCE -> {
                if (POINTS_BACK.matcher(excerpt.in(text)).matches()) {
                    widenToSentenceBefore();
                }
                if (endsWithColon(last)) {
                    widenToWhatIsIntroduced();
                }
            }
            case ITEM, ROW -> {
            }
        }
    }

    private void widenToRun(Kind kind) {
        while (last + 1 < excerpts.size() && excerpts.get(last + 1).kind() == kind && fits(first, last + 1)) {
            last++;
        }
        while (first > 0 && excerpts.get(first - 1).kind() == kind && fits(first - 1, last)) {
            first--;
        }
    }

    private void widenToIntroduction() {
        if (first > 0 && endsWithColon(first - 1) && fits(first - 1, last)) {
            first--;
        }
    }

    private void widenToSentenceBefore() {
        var before = first - 1;
        if (before >= 0
                && excerpts.get(before).kind() == Kind.SENTENCE
                && excerpts.get(before).block() == excerpts.get(first).block()
                && fits(before, last)) {
            first = before;
        }
    }

    private void widenToWhatIsIntroduced() {
        if (last + 1 < excerpts.size() && excerpts.get(last + 1).kind() != Kind.SENTENCE
                && fits(first, last + 1)) {
            last++;
            widenForward(excerpts.get(last).kind());
        }
    }

    private void widenForward(Kind kind) {
        while (last + 1 < excerpts.size() && excerpts.get(last + 1).kind() == kind && fits(first, last + 1)) {
            last++;
        }
    }

    private boolean endsWithColon(int position) {
        return excerpts.get(position).kind() == Kind.SENTENCE
                && excerpts.get(position).in(text).endsWith(":");
    }

    private boolean fits(int from, int to) {
        return excerpts.get(to).end() - excerpts.get(from).start() <= LONGEST;
    }

    /** A single item is quoted without its bullet. */
    private String quote() {
        var quote = text.substring(excerpts.get(first).start(), excerpts.get(last).end());
        return first == last && excerpts.get(first).kind() == Kind.ITEM ? quote.substring(2).strip() : quote;
    }
}
