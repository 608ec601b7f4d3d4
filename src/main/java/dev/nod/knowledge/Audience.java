package dev.nod.knowledge;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who may read a document.
 *
 * @param labels the channels and user groups whose members may, or the one label for everyone; never empty
 */
public record Audience(Set<String> labels) {

    /** The label of documents that nothing is kept secret of. */
    public static final String EVERYONE_LABEL = "everyone";

    public static final Audience EVERYONE = new Audience(Set.of(EVERYONE_LABEL));

    /** Of documents that do not tell who may read them; nobody ever belongs to it. */
    public static final Audience NOBODY = new Audience(Set.of("nobody"));

    /** How labels are written, as the end of a sentence. */
    public static final String FORMS = "everyone, a channel (\"#name\" or its id, C…), or a user group (\"@handle\" "
            + "or its id, S…)";

    private static final Pattern NAME = Pattern.compile("[#@][\\p{L}\\p{M}\\p{N}._-]{1,80}");
    private static final Pattern ID = Pattern.compile("[CGS][A-Z0-9]{6,}");

    public Audience {
        labels = Set.copyOf(labels);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("an audience needs at least one label");
        }
    }

    /**
     * The audience that somebody wrote down.
     *
     * @throws IllegalArgumentException if there is no label or one has none of the {@link #FORMS}
     */
    public static Audience of(Collection<String> written) {
        return new Audience(written.stream().map(Audience::label).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * A label as it is compared: the names of channels and user groups in lower case.
     *
     * @throws IllegalArgumentException if it has none of the {@link #FORMS}; the message completes the sentence that
     *                                  begins with what was written
     */
    public static String label(String written) {
        var label = written.strip();
        if (ID.matcher(label).matches()) {
            return label;
        }
        var lowerCase = label.toLowerCase(Locale.ROOT);
        if (lowerCase.equals(EVERYONE_LABEL) || NAME.matcher(lowerCase).matches()) {
            return lowerCase;
        }
        throw new IllegalArgumentException("names no audience; write " + FORMS);
    }

    public boolean isForEveryone() {
        return labels.contains(EVERYONE_LABEL);
    }
}
