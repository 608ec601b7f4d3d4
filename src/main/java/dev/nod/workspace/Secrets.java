package dev.nod.workspace;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** Makes the ids and tokens that must not be guessed. */
final class Secrets {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final RandomGenerator random;

    Secrets(RandomGenerator random) {
        this.random = random;
    }

    String botToken() {
        return "xoxb-" + letters(12) + "-" + letters(24);
    }

    String appToken() {
        return "xapp-1-" + Team.APP_ID + "-" + letters(12) + "-" + letters(32).toLowerCase(Locale.ROOT);
    }

    /** An id such as {@code Ev0123456789}. */
    String id(String prefix) {
        return prefix + letters(10);
    }

    /** A long value that gives whoever holds it a right, such as a trigger or a ticket. */
    String key() {
        return letters(32).toLowerCase(Locale.ROOT);
    }

    private String letters(int length) {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
