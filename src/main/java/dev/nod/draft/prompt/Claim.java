package dev.nod.draft.prompt;

import java.util.List;

/**
 * A statement as a model wrote it.
 *
 * @param supports what it is said to stand on
 */
public record Claim(String text, List<Support> supports) {

    public Claim {
        supports = List.copyOf(supports);
    }
}
