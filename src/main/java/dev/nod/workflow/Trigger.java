package dev.nod.workflow;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a workflow applies; the one that answers questions takes what no trigger fits.
 *
 * @param command  the word after {@code /nod} that starts it, in lower case; null for none
 * @param channels the names or ids of channels where every question is for it
 * @param phrases  words that make a question one for it, wherever it is asked
 */
public record Trigger(@Nullable String command, List<String> channels, List<String> phrases) {

    /** Nothing starts it but its name. */
    public static final Trigger NONE = new Trigger(null, List.of(), List.of());

    private static final Pattern COMMAND = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    public Trigger {
        if (command != null && !isCommand(command)) {
            throw new IllegalArgumentException("not a word for a command: '%s'".formatted(command));
        }
        channels = List.copyOf(channels);
        phrases = List.copyOf(phrases);
        phrases.forEach(Phrase::of);
    }

    /** A word after {@code /nod}, and nothing else. */
    public static Trigger command(@Nullable String command) {
        return new Trigger(command, List.of(), List.of());
    }

    /** The longest of its phrases in a text, and of equally long ones the first. */
    Optional<Phrase.Found> found(String text) {
        return phrases.stream()
                .flatMap(phrase -> Phrase.of(phrase).in(text).stream())
                .min(Phrase.Found.BEST_FIRST);
    }

    /** Whether a text has the form of a word that can start a workflow. */
    public static boolean isCommand(String text) {
        return COMMAND.matcher(text).matches();
    }
}
