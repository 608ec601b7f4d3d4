package dev.nod.evaluate;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Makes slips of the fingers. */
public final class Typos {

    private static final Pattern WORD = Pattern.compile("\\p{L}{5,}");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final RandomGenerator random;

    public Typos(RandomGenerator random) {
        this.random = random;
    }

    /** The text with one edit in one of its longer words; the first letter stays. */
    public String in(String text) {
        var words = WORD.matcher(text).results().toList();
        if (words.isEmpty()) {
            return text;
        }
        var word = words.get(random.nextInt(words.size()));
        var slip = slip(word.group());
        while (slip.equals(word.group())) {
            slip = slip(word.group());
        }
        return text.substring(0, word.start()) + slip + text.substring(word.end());
    }

    private String slip(String word) {
        var at = 1 + random.nextInt(word.length() - 1);
        var letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + letter + word.substring(at);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            default -> swapped(word, Math.min(at, word.length() - 2));
        };
    }

    private static String swapped(String word, int at) {
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }
}
