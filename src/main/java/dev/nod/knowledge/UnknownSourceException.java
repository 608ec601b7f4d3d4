package dev.nod.knowledge;

import java.util.List;

/** A source was named that is not among the configured ones; the message names those. */
public final class UnknownSourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownSourceException(String name, List<String> known) {
        super("there is no source '%s'; known: %s".formatted(
                name,
                known.isEmpty() ? "none" : String.join(", ", known)));
    }
}
