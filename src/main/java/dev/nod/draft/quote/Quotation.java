package dev.nod.draft.quote;

import dev.nod.draft.quote.Excerpt.Kind;
import java.util.List;
import java.util.regex.Pattern;

/** Widens an excerpt until somebody who does not see its page understands it. */
final class Quotation {

    private static final int LONGEST = 900;
    private static final int LONGEST_PROCEDURE = 1_500;
    private static final int LONGEST_LIST = 400;
    private static final int LONGEST_PARAGRAPH = 250;
    private static final int LONGEST_CONTEXT = 300;
    private static final Pattern POINTS_BACK = Pattern.compile(
            "(?:It|Its|This|That|These|Those|They|Them|Their|He|She|Then|Otherwise|If not|If so|If it|If they|After that"
                    + "|After this|However|But|And|Or|Also|Both|Such|Here|There|One|Another|The same|\\()\\b?.*",
            Pattern.DOTALL);
    private static final Pattern MARK = Pattern.compile("(?:[-*+•]|\\d{1,3}[.)])\\s+(?:\\[[ x]]\\s+)?");

    private final Expectation expectation;
    private final String text;
    private final List<Excerpt> excerpts;
    private int first;
    private int last;

    private Quotation(Candidate candidate, Expectation expectation) {
        this.expectation = expectation;
        this.text = candidate.passage().text();
        this.excerpts = candidate.excerpts();
        this.first = candidate.position();
        this.last = candidate.position();
    }

    /** What to quote for a candidate. */
    static Quote of(Candidate candidate, Expectation expectation) {
        var quotation = new Quotation(candidate, expectation);
        quotation.widen(candidate.excerpt().kind());
        return new Quote(candidate.passage(), quotation.start(), quotation.end());
    }

    private void widen(Kind kind) {
        switch (kind) {
            case STEP -> widenToSteps();
            case ITEM -> widenToList();
            case CODE -> widenToIntroduction(LONGEST_PROCEDURE);
            case SENTENCE -> widenInParagraph();
            case ROW -> {
            }
        }
    }

    /** Who asks for a figure or a name wants the one step that has it. */
    private void widenToSteps() {
        if (expectation == Expectation.FIGURE || expectation == Expectation.SOMEBODY) {
            return;
        }
        widenToRun(Kind.STEP, LONGEST_PROCEDURE);
        widenToIntroduction(LONGEST_PROCEDURE);
    }

    private void widenToList() {
        var only = first;
        widenToRun(Kind.ITEM, Integer.MAX_VALUE);
        widenToIntroduction(Integer.MAX_VALUE);
        if (!fits(first, last, LONGEST_LIST)) {
            first = only;
            last = only;
        }
    }

    private void widenInParagraph() {
        if (!widenToParagraph()) {
            while (pointsBack(first) && isSentenceOfBlock(first - 1)
                    && fits(first - 1, last, LONGEST_CONTEXT)) {
                first--;
            }
        }
        if (endsWithColon(last)) {
            widenToIntroduced();
        }
    }

    /** A short paragraph is quoted whole. */
    private boolean widenToParagraph() {
        var from = first;
        var to = last;
        while (isSentenceOfBlock(from - 1)) {
            from--;
        }
        while (isSentenceOfBlock(to + 1)) {
            to++;
        }
        if (!fits(from, to, LONGEST_PARAGRAPH)) {
            return false;
        }
        first = from;
        last = to;
        return true;
    }

    private void widenToRun(Kind kind, int longest) {
        while (isKind(last + 1, kind) && fits(first, last + 1, longest)) {
            last++;
        }
        while (isKind(first - 1, kind) && fits(first - 1, last, longest)) {
            first--;
        }
    }

    private void widenToIntroduction(int longest) {
        if (isKind(first - 1, Kind.SENTENCE) && endsWithColon(first - 1) && fits(first - 1, last, longest)) {
            first--;
        }
    }

    private void widenToIntroduced() {
        if (last + 1 < excerpts.size()) {
            var kind = excerpts.get(last + 1).kind();
            while (kind != Kind.SENTENCE && isKind(last + 1, kind) && fits(first, last + 1, LONGEST)) {
                last++;
            }
        }
    }

    private boolean isSentenceOfBlock(int position) {
        return isKind(position, Kind.SENTENCE)
                && excerpts.get(position).block() == excerpts.get(first).block();
    }

    private boolean isKind(int position, Kind kind) {
        return position >= 0 && position < excerpts.size() && excerpts.get(position).kind() == kind;
    }

    private boolean pointsBack(int position) {
        return POINTS_BACK.matcher(excerpts.get(position).in(text)).matches();
    }

    private boolean endsWithColon(int position) {
        return excerpts.get(position).kind() == Kind.SENTENCE
                && excerpts.get(position).in(text).endsWith(":");
    }

    private boolean fits(int from, int to, int longest) {
        return excerpts.get(to).end() - excerpts.get(from).start() <= longest;
    }

    /** A single item or step is quoted without its mark. */
    private int start() {
        var start = excerpts.get(first).start();
        var mark = MARK.matcher(text).region(start, end());
        var isAlone = first == last && (isKind(first, Kind.ITEM) || isKind(first, Kind.STEP));
        return isAlone && mark.lookingAt() ? mark.end() : start;
    }

    private int end() {
        return excerpts.get(last).end();
    }
}
