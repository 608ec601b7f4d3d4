package dev.nod.draft;

import java.util.List;

/**
 * A piece of an answer that stands on its own sources.
 *
 * @param text      what it says, as plain text; inline code in backticks
 * @param citations where that comes from, at least one
 */
public record Statement(String text, List<Citation> citations) {

    public Statement {
        if (text.isBlank() || citations.isEmpty()) {
            throw new IllegalArgumentException("a statement needs text and at least one citation");
        }
        citations = List.copyOf(citations);
    }
}
