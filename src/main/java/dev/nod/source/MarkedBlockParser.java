package dev.nod.source;

import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;

/** Parses a marked block: its content is indented, or goes on to a line of colons. */
final class MarkedBlockParser extends AbstractBlockParser {

    private static final Pattern CLOSING = Pattern.compile(":{3,}\\s*");

    private final MarkedBlock block;
    private final String title;
    private final int indent;

    private MarkedBlockParser(MarkedBlock block, String title, int indent) {
        this.block = block;
        this.title = title;
        this.indent = indent;
    }

    /** A block whose content is indented by so many columns more than its mark. */
    static MarkedBlockParser indented(MarkedBlock block, String title, int indent) {
        return new MarkedBlockParser(block, title, indent);
    }

    /** A block that ends at a line of colons. */
    static MarkedBlockParser fenced(MarkedBlock block, String title) {
        return new MarkedBlockParser(block, title, 0);
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block child) {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (indent == 0) {
            var line = state.getLine().getContent();
            var rest = line.subSequence(state.getNextNonSpaceIndex(), line.length());
            return CLOSING.matcher(rest).matches()
                    ? BlockContinue.finished()
                    : BlockContinue.atIndex(state.getIndex());
        }
        if (state.isBlank()) {
            return BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }
        return state.getIndent() >= indent
                ? BlockContinue.atColumn(state.getColumn() + indent)
                : BlockContinue.none();
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
        if (!title.isBlank()) {
            var words = new MarkedBlock(MarkedBlock.Kind.TITLE, "");
            inlineParser.parse(SourceLines.of(SourceLine.of(title, null)), words);
            block.prependChild(words);
        }
    }
}
