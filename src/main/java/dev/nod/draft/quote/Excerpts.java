package dev.nod.draft.quote;

import dev.nod.draft.quote.Excerpt.Kind;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Divides the text of a passage into excerpts: sentences of paragraphs, items and steps of lists with what is nested
 * in them, rows of tables, and whole blocks of code.
 */
final class Excerpts {

    private static final Pattern ITEM = Pattern.compile("[-*+•] .*");
    private static final Pattern STEP = Pattern.compile("\\d{1,3}[.)] .*");
    private static final Pattern ROW = Pattern
            .compile("(?:[^:;]{1,60}: [^;]*|[^:;.]{1,80}); [^:;]{1,60}: .*|[^:;]{1,60}: [^;]*; .*");
    private static final Pattern ABBREVIATION = Pattern.compile(
            ".*(?<![\\p{L}\\d])(?:\\p{L}|(?:\\p{L}\\.)+\\p{L}|etc|vs|approx|no|ext|dept|incl|max|min|mrs?|ms|dr|st|rev|prof"
                    + "|resp|jr|sr|figs?|vol|pp|al|ca|cf|nr|bzw|bspw|ggf|evtl|usw|abb|mio|mrd)\\.\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ORDINAL = Pattern.compile(".*\\b\\d{1,2}\\.\\s*", Pattern.DOTALL);
    private static final Pattern AFTER_ORDINAL = Pattern.compile(
            "(?:\\d|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Jahrtausend)"
                    + ".*",
            Pattern.DOTALL);
    private static final Pattern WORDLESS = Pattern.compile("[^\\p{L}\\d]*");

    private final String text;
    private final List<Excerpt> found = new ArrayList<>();
    private int block;

    private Excerpts(String text) {
        this.text = text;
    }

    /** The excerpts of the text, in order. */
    static List<Excerpt> of(String text) {
        var excerpts = new Excerpts(text);
        excerpts.divide();
        return List.copyOf(excerpts.found);
    }

    private void divide() {
        var start = 0;
        while (start < text.length()) {
            var end = endOfBlock(start);
            divideBlock(start, end);
            block++;
            start = end;
            while (start < text.length() && text.charAt(start) == '\n') {
                start++;
            }
        }
    }

    /** A block ends at an empty line, a block of code at its closing fence. */
    private int endOfBlock(int start) {
        if (text.startsWith("```", start)) {
            var fence = text.indexOf("\n```", start);
            return fence < 0 ? text.length() : endOfLine(fence + 1);
        }
        var gap = text.indexOf("\n\n", start);
        return gap < 0 ? text.length() : gap;
    }

    private int endOfLine(int start) {
        var end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private void divideBlock(int start, int end) {
        if (text.startsWith("```", start)) {
            add(Kind.CODE, start, end);
            return;
        }
        var lineStart = start;
        while (lineStart < end) {
            var kind = kindOfLine(lineStart);
            var chunkEnd = endOfChunk(kind, lineStart, end);
            if (kind == Kind.SENTENCE) {
                divideParagraph(lineStart, chunkEnd);
            } else {
                add(kind, lineStart, chunkEnd);
            }
            lineStart = chunkEnd + 1;
        }
    }

    private Kind kindOfLine(int start) {
        var line = text.substring(start, endOfLine(start));
        if (ITEM.matcher(line).matches()) {
            return Kind.ITEM;
        }
        if (STEP.matcher(line).matches()) {
            return Kind.STEP;
        }
        return ROW.matcher(line).matches() ? Kind.ROW : Kind.SENTENCE;
    }

    /** What is indented belongs to the item above it; lines of a paragraph belong together. */
    private int endOfChunk(Kind kind, int start, int blockEnd) {
        var end = Math.min(endOfLine(start), blockEnd);
        while (end < blockEnd && continues(kind, end + 1)) {
            end = Math.min(endOfLine(end + 1), blockEnd);
        }
        return end;
    }

    private boolean continues(Kind kind, int lineStart) {
        return switch (kind) {
            case ITEM, STEP ->
                text.startsWith(" ", lineStart) || kindOfLine(lineStart) == Kind.SENTENCE;
            case SENTENCE -> kindOfLine(lineStart) == Kind.SENTENCE;
            case ROW, CODE -> false;
        };
    }

    private void divideParagraph(int start, int end) {
        var paragraph = text.substring(start, end);
        var sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(paragraph);
        var from = sentences.first();
        for (var to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
            if (endsSentence(paragraph.substring(from, to), paragraph.substring(to))) {
                add(Kind.SENTENCE, start + from, start + to);
                from = to;
            }
        }
    }

    /** Abbreviations, initials and German ordinals have full stops too; closing marks belong to what they close. */
    private static boolean endsSentence(String before, String after) {
        if (after.isEmpty()) {
            return true;
        }
        var isOrdinal = ORDINAL.matcher(before).matches() && AFTER_ORDINAL.matcher(after).matches();
        return !isOrdinal && !ABBREVIATION.matcher(before).matches() && !WORDLESS.matcher(after).matches();
    }

    private void add(Kind kind, int start, int end) {
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            found.add(new Excerpt(kind, block, start, end));
        }
    }
}
