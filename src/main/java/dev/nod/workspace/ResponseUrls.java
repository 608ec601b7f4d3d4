package dev.nod.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The addresses at which an app may answer a command or a click: five times within thirty minutes. */
final class ResponseUrls {

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int MOST_USES = 5;
    private static final int REMEMBERED = 500;

    private final Secrets secrets;
    private final Clock clock;
    private final Supplier<String> url;
    private final Replies replies;
    private final Map<String, Grant> grants = new LinkedHashMap<>();

    ResponseUrls(Secrets secrets, Clock clock, Supplier<String> url, Replies replies) {
        this.secrets = secrets;
        this.clock = clock;
        this.url = url;
        this.replies = replies;
    }

    private record Grant(Origin origin, Instant end, int uses) {}

    /**
     * What an answer refers to.
     *
     * @param ts the message that was clicked, null for a command
     */
    record Origin(String channel, String user, @Nullable String ts) {}

    String forCommand(String channel, String user) {
        return issue("/commands/", new Origin(channel, user, null));
    }

    String forAction(Origin origin) {
        return issue("/actions/", origin);
    }

    private String issue(String prefix, Origin origin) {
        if (grants.size() >= REMEMBERED) {
            grants.remove(grants.keySet().iterator().next());
        }
        var path = prefix + Team.ID + "/" + secrets.id("") + "/" + secrets.key();
        grants.put(path, new Grant(origin, clock.instant().plus(LIFE), 0));
        return url.get() + path;
    }

    /** Does what an app posted to one of the addresses. */
    void answer(String path, JsonNode body) {
        var grant = grants.get(path);
        if (grant == null || clock.instant().isAfter(grant.end())) {
            throw new Refused("expired_url");
        }
        if (grant.uses() >= MOST_USES) {
            throw new Refused("used_url");
        }
        replies.give(grant.origin(), body);
        grants.put(path, new Grant(grant.origin(), grant.end(), grant.uses() + 1));
    }
}
