package dev.nod.source;

/** Writes what replaces a template tag. */
final class TagWriter {

    private TagWriter() {}

    /** A paragraph of its own where the tag has its own line, else words in the line. */
    static void words(String words, String text, int start, int end, StringBuilder out) {
        if (words.isEmpty()) {
            return;
        }
        var indent = indent(out);
        var isOwnLine = indent >= 0 && (end >= text.length() || text.charAt(end) == '\n');
        if (!isOwnLine || start == 0) {
            out.append(words);
            return;
        }
        var spaces = out.substring(out.length() - indent);
        out.setLength(out.length() - indent);
        out.append('\n').append(spaces).append(words).append('\n');
    }

    /** A code block, whatever was written before it. */
    static void code(String code, StringBuilder out) {
        out.append("\n\n").append(Fences.block(code)).append("\n\n");
    }

    /** How many spaces the line that is being written consists of; negative if it has more than spaces. */
    private static int indent(StringBuilder out) {
        var at = out.length();
        while (at > 0 && (out.charAt(at - 1) == ' ' || out.charAt(at - 1) == '\t')) {
            at--;
        }
        return at == 0 || out.charAt(at - 1) == '\n' ? out.length() - at : -1;
    }
}
