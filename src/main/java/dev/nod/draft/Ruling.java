package dev.nod.draft;

import org.jspecify.annotations.Nullable;

/**
 * What approvers made of a draft.
 *
 * @param writer     the language model that wrote it; null if it was made of quotes
 * @param confidence how sure its writer was of it, 0 to 1
 * @param isRight    whether it was approved as it was, rather than declined, or edited and then approved
 */
public record Ruling(@Nullable String writer, double confidence, boolean isRight) {

    public Ruling {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is 0 to 1, got " + confidence);
        }
    }
}
