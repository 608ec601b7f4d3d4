package dev.nod.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The attributes that a page of AsciiDoc sets, and refers to between braces. */
final class AdocAttributes {

    private static final Pattern ENTRY = Pattern.compile(":(!?)([\\w-]{1,100})(!?):(?:\\s+(.*))?");
    private static final Pattern REFERENCE = Pattern.compile("(\\\\?)\\{([\\w-]{1,100})}");
    private static final Pattern REVISION = Pattern.compile("(?:v?\\d[\\w.-]*, *)?(\\S.*?)(?::(?: .*)?)?");
    private static final int LONGEST = 100_000;
    private static final Map<String, String> KNOWN = Map.of("nbsp", " ", "sp", " ", "empty", "", "blank", "",
            "zwsp",
            "", "plus", "+", "vbar", "|", "asterisk", "*", "backtick", "`", "tilde", "~");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> header = new LinkedHashMap<>();
    private boolean isInHeader = true;

    /** Whether the line sets an attribute, which it then has. */
    boolean take(String line) {
        var entry = ENTRY.matcher(line);
        if (!entry.matches()) {
            return false;
        }
        var name = entry.group(2).toLowerCase(Locale.ROOT);
        if (entry.group(1).isEmpty() && entry.group(3).isEmpty()) {
            var value = replaced(entry.group(4) == null ? "" : entry.group(4));
            values.put(name, value);
            if (isInHeader) {
                header.put(name, value);
            }
        } else {
            values.remove(name);
        }
        return true;
    }

    /** Takes the date of the line that tells a revision, which may stand behind its number and before a remark. */
    void takeRevision(String line) {
        var revision = REVISION.matcher(line);
        if (revision.matches() && StatedDate.day(revision.group(1)).isPresent()) {
            take(":revdate: " + revision.group(1));
        }
    }

    void endHeader() {
        isInHeader = false;
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Those set above the text. */
    Map<String, String> header() {
        return Collections.unmodifiableMap(header);
    }

    /** The text with the values of what it refers to; what nobody has set stays as it is. */
    String replaced(String text) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        var replaced = REFERENCE.matcher(text).replaceAll(this::replacement);
        return replaced.length() > LONGEST ? text : replaced;
    }

    private String replacement(MatchResult reference) {
        var name = reference.group(2).toLowerCase(Locale.ROOT);
        var value = values.getOrDefault(name, KNOWN.getOrDefault(name, reference.group()));
        return Matcher
                .quoteReplacement(reference.group(1).isEmpty() ? value : "{" + reference.group(2) + "}");
    }
}
