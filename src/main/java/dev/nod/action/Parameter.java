package dev.nod.action;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that whoever asks for an action tells about it.
 *
 * @param name  what it is called in templates and after a slash command
 * @param title what a person reads
 * @param usual its value when none is given, in the one way to write it; null if one must be given
 * @param type  which values it takes
 */
public record Parameter(String name, String title, @Nullable String usual, ParameterType type) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    public Parameter {
        if (!isName(name)) {
            throw new IllegalArgumentException("'%s' cannot name a parameter".formatted(name));
        }
        if (usual != null && !type.fit(usual).equals(new ParameterType.Fit.Fits(usual))) {
            throw new IllegalArgumentException("the usual value of %s does not fit it".formatted(name));
        }
    }

    /** Whether a parameter may be called so: lower-case letters, digits and _, and no name that Nod fills in itself. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches() && !Set.copyOf(Occasion.NAMES).contains(text);
    }

    /** Whether a value must be given. */
    public boolean isRequired() {
        return usual == null;
    }
}
