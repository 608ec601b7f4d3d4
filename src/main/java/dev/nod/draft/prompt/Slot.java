package dev.nod.draft.prompt;

import java.util.List;

/**
 * A value that a model may find in what was said; what it finds is checked as if a person had typed it.
 *
 * @param name        what it is called
 * @param description what it means, in words
 * @param options     the values to choose from; none if any text will do
 */
public record Slot(String name, String description, List<String> options) {

    public Slot {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a slot needs a name");
        }
        options = List.copyOf(options);
    }
}
