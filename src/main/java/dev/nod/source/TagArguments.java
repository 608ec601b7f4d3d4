package dev.nod.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands between the marks of a template tag.
 *
 * @param name   its first word, empty when it has none
 * @param values what follows without a key, without quotes
 * @param named  what follows with a key, without quotes
 */
record TagArguments(String name, List<Value> values, Map<String, String> named) {

    /** A value and whether it was quoted, as words for people are. */
    record Value(String text, boolean quoted) {}

    static TagArguments of(String content) {
        var values = new ArrayList<Value>();
        var named = new LinkedHashMap<String, String>();
        var at = 0;
        while (at < content.length()) {
            if (isSeparator(content.charAt(at))) {
                at++;
                continue;
            }
            var end = end(content, at);
            if (end < content.length() && content.charAt(end) == '=' && end + 1 < content.length()) {
                var valueEnd = end(content, end + 1);
                named.put(content.substring(at, end), unquoted(content.substring(end + 1, valueEnd)));
                at = Math.max(valueEnd, end + 2);
            } else {
                var word = content.substring(at, end);
                values.add(new Value(unquoted(word), isQuote(word.charAt(0))));
                at = end;
            }
        }
        var name = values.isEmpty() || values.getFirst().quoted() ? "" : values.removeFirst().text();
        return new TagArguments(name, List.copyOf(values), Map.copyOf(named));
    }

    private static int end(String content, int from) {
        if (from < content.length() && isQuote(content.charAt(from))) {
            var close = from + 1;
            while (close < content.length() && content.charAt(close) != content.charAt(from)) {
                close += content.charAt(close) == '\\' ? 2 : 1;
            }
            return Math.min(close + 1, content.length());
        }
        var end = from + 1;
        while (end < content.length() && !isSeparator(content.charAt(end)) && content.charAt(end) != '=') {
            end++;
        }
        return Math.min(end, content.length());
    }

    private static String unquoted(String word) {
        if (word.isEmpty() || !isQuote(word.charAt(0))) {
            return word;
        }
        var isClosed = word.length() > 1 && word.charAt(word.length() - 1) == word.charAt(0);
        return word.substring(1, isClosed ? word.length() - 1 : word.length()).replace("\\\"", "\"");
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    private static boolean isSeparator(char c) {
        return Character.isWhitespace(c) || c == ',';
    }
}
