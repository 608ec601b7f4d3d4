package dev.nod.source;

import dev.nod.source.MarkedBlock.Kind;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Recognises the first lines of admonitions, tabs, containers, footnotes and definitions. */
final class MarkedBlocks implements BlockParserFactory {

    private static final int INDENT = 4;
    private static final Set<String> CALLOUTS = Set.of("note", "tip", "info", "warning", "danger", "caution",
            "important", "success", "error", "hint", "question", "example", "quote", "attention", "seealso");
    private static final Pattern ADMONITION = Pattern
            .compile("(?:!!!|\\?\\?\\?\\+?)[ ]?([\\w-]+(?: +[\\w-]+)*+)?(?: +\"(.*)\")?\\s*");
    private static final Pattern TAB = Pattern.compile("===[!+]{0,2} +\"(.*)\"\\s*");
    private static final Pattern CONTAINER = Pattern.compile(
            ":{3,}\\s*(?:\\{[^}]*}|([\\w-]*)\\s*(?:\\{[^}]*})?(?:\\[(.*)])?\\s*(.*))\\s*");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([^\\s\\[\\]]+)]:[ \\t]*");
    private static final Pattern DEFINITION = Pattern.compile(":[ \\t]+(?=\\S)");

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        if (state.getIndent() >= INDENT) {
            return BlockStart.none();
        }
        var line = state.getLine().getContent();
        var start = state.getNextNonSpaceIndex();
        if (start >= line.length()) {
            return BlockStart.none();
        }
        var rest = line.subSequence(start, line.length());
        var whole = switch (rest.charAt(0)) {
            case '!', '?' -> admonition(ADMONITION.matcher(rest));
            case '=' -> tab(TAB.matcher(rest));
            case ':' -> container(CONTAINER.matcher(rest));
            default -> null;
        };
        if (whole != null) {
            return BlockStart.of(whole).atIndex(line.length());
        }
        return switch (rest.charAt(0)) {
            case '[' -> footnote(FOOTNOTE.matcher(rest), start);
            case ':' -> definition(DEFINITION.matcher(rest), start, matched);
            default -> BlockStart.none();
        };
    }

    private static @Nullable MarkedBlockParser admonition(Matcher line) {
        if (!line.matches()) {
            return null;
        }
        var kind = line.group(1) == null ? "" : line.group(1).replaceFirst(" .*", "");
        var title = line.group(2) == null ? Alert.title(kind) : line.group(2);
        return MarkedBlockParser.indented(new MarkedBlock(Kind.CALLOUT, ""), title, INDENT);
    }

    private static @Nullable MarkedBlockParser tab(Matcher line) {
        return line.matches()
                ? MarkedBlockParser.indented(new MarkedBlock(Kind.FRAME, ""), line.group(1), INDENT)
                : null;
    }

    private static @Nullable MarkedBlockParser container(Matcher line) {
        if (!line.matches()) {
            return null;
        }
        var type = line.group(1) == null ? "" : line.group(1).toLowerCase(Locale.ROOT);
        var bracketed = line.group(2) == null ? "" : line.group(2);
        var following = line.group(3) == null ? "" : line.group(3).replaceAll(":+$", "").strip();
        var title = (bracketed + " " + following).strip();
        var isCallout = CALLOUTS.contains(type);
        return MarkedBlockParser.fenced(new MarkedBlock(isCallout ? Kind.CALLOUT : Kind.FRAME, ""),
                isCallout && title.isEmpty() ? Alert.title(type) : title);
    }

    private static BlockStart footnote(Matcher line, int start) {
        return line.lookingAt()
                ? BlockStart
                        .of(MarkedBlockParser.indented(new MarkedBlock(Kind.FOOTNOTE, line.group(1)), "",
                                INDENT))
                        .atIndex(start + line.end())
                : BlockStart.none();
    }

    /** Only a paragraph or another definition can be defined. */
    private static BlockStart definition(Matcher line, int start, MatchedBlockParser matched) {
        if (!line.lookingAt()) {
            return BlockStart.none();
        }
        var block = matched.getMatchedBlockParser().getBlock();
        var before = block instanceof Paragraph ? block : block.getLastChild();
        var isDefinable = before instanceof Paragraph
                || (before instanceof MarkedBlock marked && marked.kind() == Kind.DEFINITION);
        return isDefinable
                ? BlockStart.of(MarkedBlockParser.indented(new MarkedBlock(Kind.DEFINITION, ""), "", 2))
                        .atIndex(start + line.end())
                : BlockStart.none();
    }
}
