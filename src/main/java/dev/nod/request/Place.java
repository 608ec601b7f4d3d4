package dev.nod.request;

import org.jspecify.annotations.Nullable;

/**
 * Where in a workspace something is said.
 *
 * @param channel the id of a channel or direct message
 * @param thread  the timestamp id of the thread's first message, or null outside any thread
 */
public record Place(String channel, @Nullable String thread) {

    public Place {
        if (channel.isBlank()) {
            throw new IllegalArgumentException("a place needs a channel");
        }
    }
}
