package dev.nod.knowledge;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the index is to follow a source.
 *
 * @param every how often to look for changes; null for never
 * @param watch whether to take up changes as they happen, where the source can tell
 */
public record Upkeep(@Nullable Duration every, boolean watch) {

    public Upkeep {
        if (every != null && !every.isPositive()) {
            throw new IllegalArgumentException("a source is looked at after some time, not " + every);
        }
    }
}
