package dev.nod.action;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a template says about the request besides its parameters, under these names.
 *
 * @param reference what tells this call from all others, the same for every try at it: letters, digits, - . and _
 * @param asker     who asked
 * @param question  what they asked, in their words
 */
public record Occasion(String reference, String asker, String question) {

    static final List<String> NAMES = List.of("reference", "asker", "question");
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    public Occasion {
        if (!REFERENCE.matcher(reference).matches()) {
            throw new IllegalArgumentException("'%s' is no reference".formatted(reference));
        }
    }
}
