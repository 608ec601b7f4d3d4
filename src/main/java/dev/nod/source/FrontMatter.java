package dev.nod.source;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The settings that may stand above a page's text: YAML between {@code ---}, TOML between {@code +++}.
 *
 * @param title the title among them, null when there is none
 * @param lines its lines without the marks around them, empty when there are none
 * @param body  the page without them
 */
record FrontMatter(@Nullable String title, String lines, String body) {

    private static final Pattern KEY = Pattern.compile("[\\w.-]+\\s*[:=].*");
    private static final Pattern TITLE = Pattern.compile("(?i)[\"']?title[\"']?\\s*[:=](.*)");
    /** The line that names a table of TOML, in which what follows is nested. */
    static final Pattern TOML_TABLE = Pattern.compile("(?m)^[ \\t]*\\[[^\\n\"',]+][ \\t]*$");

    private static final Pattern COMMENT = Pattern.compile("\\s+#.*");

    /** Whatever is no front matter, or never ends, is left in the body. */
    static FrontMatter split(String text) {
        var start = text.stripLeading();
        if (start.startsWith("---")) {
            return split(text, start, "---", "...");
        }
        if (start.startsWith("+++")) {
            return split(text, start, "+++", "+++");
        }
        return new FrontMatter(null, "", text);
    }

    /** Its lines and those that the page's own format has for the same, since either may name who may read the page. */
    String linesWith(String fields) {
        return fields.isEmpty() || lines.isEmpty() ? lines + fields : lines + "\n" + fields;
    }

    private static FrontMatter split(String text, String start, String mark, String otherMark) {
        var lines = start.split("\n", -1);
        if (!lines[0].strip().equals(mark)) {
            return new FrontMatter(null, "", text);
        }
        var offset = lines[0].length() + 1;
        var hasKey = false;
        for (var i = 1; i < lines.length; i++) {
            var line = lines[i].stripTrailing();
            offset += lines[i].length() + 1;
            if (line.equals(mark) || line.equals(otherMark)) {
                return hasKey || i == 1
                        ? new FrontMatter(title(lines, i),
                                String.join("\n", Arrays.asList(lines).subList(1, i)),
                                start.substring(Math.min(offset, start.length())))
                        : new FrontMatter(null, "", text);
            }
            if (!hasKey && !line.isBlank() && !line.startsWith("#") && !KEY.matcher(line).matches()) {
                return new FrontMatter(null, "", text);
            }
            hasKey |= KEY.matcher(line).matches();
        }
        return new FrontMatter(null, "", text);
    }

    private static @Nullable String title(String[] lines, int end) {
        for (var i = 1; i < end; i++) {
            var matcher = TITLE.matcher(lines[i]);
            if (matcher.matches()) {
                var value = matcher.group(1).strip();
                var isFolded = value.isEmpty() || value.startsWith(">") || value.startsWith("|");
                var title = isFolded ? folded(lines, i + 1, end) : unquoted(value);
                return title.isBlank() ? null : title;
            }
        }
        return null;
    }

    private static String folded(String[] lines, int from, int end) {
        var folded = new StringBuilder();
        for (var i = from; i < end && (lines[i].isBlank() || lines[i].startsWith(" ")); i++) {
            folded.append(lines[i].strip()).append(' ');
        }
        return unquoted(folded.toString().strip());
    }

    /** A value as it is meant: without quotation marks around it, else without a comment behind it. */
    static String unquoted(String value) {
        if (value.startsWith("\"")) {
            var end = value.lastIndexOf('"');
            return end > 0
                    ? value.substring(1, end).replace("\\\"", "\"").replace("\\\\", "\\")
                    : value.substring(1);
        }
        if (value.startsWith("'")) {
            var end = value.lastIndexOf('\'');
            return end > 0 ? value.substring(1, end).replace("''", "'") : value.substring(1);
        }
        return COMMENT.matcher(value).replaceFirst("").strip();
    }
}
