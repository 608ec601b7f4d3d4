package dev.nod.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code name=value} pairs, where quotes hold together what has blanks. */
final class ArgumentText {

    private static final String QUOTES = "\"\u201C\u201D\u201E";

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    private ArgumentText() {}

    static ArgumentText read(String text) {
        var read = new ArgumentText();
        read.words(text).forEach(read::add);
        return read;
    }

    /** In the order in which they were given. */
    Map<String, String> values() {
        return values;
    }

    List<String> mistakes() {
        return mistakes;
    }

    private void add(String word) {
        var at = word.indexOf('=');
        if (at < 1) {
            mistakes.add("'%s' is not of the form name=value".formatted(word));
        } else if (values.putIfAbsent(word.substring(0, at), word.substring(at + 1)) != null) {
            mistakes.add("%s is given twice".formatted(word.substring(0, at)));
        }
    }

    private List<String> words(String text) {
        var words = new ArrayList<String>();
        var at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                at = word(text, at, words);
            }
        }
        return words;
    }

    /** Where the word ends that begins there. */
    private int word(String text, int start, List<String> words) {
        var word = new StringBuilder();
        var isQuoted = false;
        var at = start;
        for (; at < text.length(); at++) {
            var character = text.charAt(at);
            if (isQuote(character)) {
                isQuoted = !isQuoted;
            } else if (isQuoted && character == '\\' && isEscaped(text, at + 1)) {
                at++;
                word.append(text.charAt(at));
            } else if (!isQuoted && Character.isWhitespace(character)) {
                break;
            } else {
                word.append(character);
            }
        }
        if (isQuoted) {
            mistakes.add("'%s' has no closing quote".formatted(text.substring(start).strip()));
        } else {
            words.add(word.toString());
        }
        return at;
    }

    /** Phones and Slack itself turn straight quotes into curly ones. */
    private static boolean isQuote(char character) {
        return QUOTES.indexOf(character) >= 0;
    }

    private static boolean isEscaped(String text, int at) {
        return at < text.length() && (text.charAt(at) == '\\' || isQuote(text.charAt(at)));
    }
}
