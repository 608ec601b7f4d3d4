package dev.nod.draft.prompt;

import dev.nod.draft.Usage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said to and fro.
 *
 * @param model    the model that answered last; null if none did
 * @param raw      its answer as it came, which nothing may be read from but for people who look for a mistake
 * @param usage    what all tries took
 * @param troubles what went wrong on the way, a sentence each, without what the model said
 */
public record Exchange(@Nullable String model, String raw, Usage usage, List<String> troubles) {

    public Exchange {
        troubles = List.copyOf(troubles);
    }
}
