package dev.nod.source;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the lines out of a PDF, in the order in which it draws them. */
final class PdfLines extends PDFTextStripper {

    /** Drawing steps; far beyond any book, a matter of a minute for a file that was made to take for ever. */
    private static final int MOST_STEPS = 20_000_000;
    /** In letter sizes: what parts the cells of a table, and more than justified text has between words. */
    private static final float WIDE_GAP = 1.4f;
    private static final float MOST = .8f;
    private static final Pattern BOLD = Pattern.compile("(?i)bold|black|heavy|semibold|demi");
    private static final Pattern FIXED = Pattern
            .compile("(?i)courier|mono|monl|consol|menlo|typewriter|tt\\d|fixed");
    private static final Pattern MARKER = Pattern.compile("[•◦▪‣·●○■–—*-]|\\(?(?:\\d{1,3}|[a-z])[.)]");

    private final List<PdfLine> lines = new ArrayList<>();
    private final List<Chunk> chunks = new ArrayList<>();
    private int steps;

    private PdfLines() {}

    private record Chunk(String text, List<TextPosition> letters) {}

    /** The lines of all pages; throws a {@link TooLongException} for a document that never ends. */
    static List<PdfLine> of(PDDocument document) throws IOException {
        var lines = new PdfLines();
        lines.writeText(document, Writer.nullWriter());
        return lines.lines;
    }

    /** The document takes more steps to draw than any that is meant to be read. */
    static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++steps > MOST_STEPS) {
            throw new TooLongException();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void writeString(String text, List<TextPosition> letters) {
        if (!text.isBlank() && !letters.isEmpty()) {
            chunks.add(new Chunk(text, List.copyOf(letters)));
        }
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void endPage(PDPage page) {
        endLine();
    }

    private void endLine() {
        if (!chunks.isEmpty()) {
            var letters = chunks.stream().flatMap(chunk -> chunk.letters().stream()).toList();
            var first = letters.getFirst();
            var isFixed = share(letters, FIXED) > MOST;
            var cells = cells(isFixed);
            if (!cells.isEmpty()) {
                lines.add(new PdfLine(getCurrentPageNo(), first.getPageHeight(), first.getYDirAdj(),
                        size(letters), share(letters, BOLD) > MOST,
                        isFixed ? Math.max(first.getWidthDirAdj(), 1) : 0, cells));
            }
            chunks.clear();
        }
    }

    private List<PdfLine.Cell> cells(boolean isFixed) {
        var cells = new ArrayList<PdfLine.Cell>();
        for (var chunk : chunks) {
            for (var part : parts(chunk)) {
                var cell = cell(part);
                var last = cells.isEmpty() ? null : cells.getLast();
                var gap = last == null ? 0 : cell.x() - last.endX();
                if (last == null || isFixed
                        || (gap > WIDE_GAP * part.letters().getFirst().getFontSizeInPt()
                                && !MARKER.matcher(last.text()).matches())) {
                    cells.add(cell);
                } else {
                    cells.set(cells.size() - 1,
                            new PdfLine.Cell(last.x(), cell.endX(), last.text() + " " + cell.text()));
                }
            }
        }
        return cells;
    }

    private static PdfLine.Cell cell(Chunk chunk) {
        var last = chunk.letters().getLast();
        return new PdfLine.Cell(chunk.letters().getFirst().getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(), chunk.text().strip());
    }

    /** The chunk itself, or what its wide gaps part, since a gap behind a space does not end a chunk. */
    private static List<Chunk> parts(Chunk chunk) {
        var parts = new ArrayList<Chunk>();
        var letters = chunk.letters();
        var start = 0;
        var end = 0;
        for (var i = 0; i < letters.size(); i++) {
            var letter = letters.get(i);
            if (!letter.getUnicode().isBlank()) {
                var last = letters.get(Math.max(end - 1, 0));
                var gap = letter.getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj();
                if (end > start && gap > WIDE_GAP * letter.getFontSizeInPt()) {
                    parts.add(chunk(letters.subList(start, end)));
                    start = i;
                }
                end = i + 1;
            }
        }
        if (end > start) {
            parts.add(start == 0
                    ? new Chunk(chunk.text(), letters.subList(0, end))
                    : chunk(letters.subList(start, end)));
        }
        return parts;
    }

    private static Chunk chunk(List<TextPosition> letters) {
        return new Chunk(letters.stream().map(TextPosition::getUnicode).collect(Collectors.joining()),
                letters);
    }

    private static float share(List<TextPosition> letters, Pattern fontName) {
        var count = letters.stream()
                .filter(letter -> fontName.matcher(name(letter.getFont())).find())
                .count();
        return (float) count / letters.size();
    }

    private static String name(PDFont font) {
        var name = font.getName();
        return name == null ? "" : name;
    }

    /** That of most of its letters. */
    private static float size(List<TextPosition> letters) {
        var sizes = letters.stream().map(TextPosition::getFontSizeInPt).sorted().toList();
        return Math.round(sizes.get(sizes.size() / 2) * 2) / 2f;
    }
}
