package dev.nod.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import dev.nod.request.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One use of {@code /nod}; a form that it opens carries it.
 *
 * @param channel where it was typed
 * @param id      tells it from all others
 */
record Invocation(String user, String channel, String id) {

    static Invocation of(SlashCommandPayload command) {
        return new Invocation(command.getUserId(), command.getChannelId(), command.getTriggerId());
    }

    /** Reads what a form carries; empty for anything else. */
    static Optional<Carried> parse(@Nullable String text) {
        var parts = text == null ? new String[0] : text.split(" ", 4);
        return parts.length == 4
                ? Optional.of(new Carried(new Invocation(parts[0], parts[1], parts[2]), parts[3]))
                : Optional.empty();
    }

    /**
     * What a form carries.
     *
     * @param workflow the name of the workflow that is to be started
     */
    record Carried(Invocation invocation, String workflow) {

        @Override
        public String toString() {
            return "%s %s %s %s".formatted(invocation.user, invocation.channel, invocation.id, workflow);
        }
    }

    Place place() {
        return new Place(channel, null);
    }
}
