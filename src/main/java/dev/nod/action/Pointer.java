package dev.nod.action;

import java.util.regex.Pattern;

/**
 * Where a value is in a JSON document (RFC 6901).
 *
 * @param text such as {@code /items/0/id}; empty for the document as a whole
 */
public record Pointer(String text) {

    private static final Pattern FORM = Pattern.compile("(?:/(?:[^/~]|~[01])*)*");

    /** The document as a whole. */
    public static final Pointer WHOLE = new Pointer("");

    public Pointer {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "is not a place in a JSON document such as /id or /items/0/name");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
