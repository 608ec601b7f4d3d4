package dev.nod.workspace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The trigger ids that let an app open a modal: for three seconds, once, for the person who clicked. */
final class Triggers {

    private static final Duration LIFE = Duration.ofSeconds(3);
    private static final int REMEMBERED = 500;

    private final Secrets secrets;
    private final Clock clock;
    private final Map<String, Trigger> issued = new LinkedHashMap<>();

    Triggers(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    private record Trigger(String user, Instant end, boolean used) {}

    String issue(String user) {
        if (issued.size() >= REMEMBERED) {
            issued.remove(issued.keySet().iterator().next());
        }
        var id = clock.millis() + "." + Team.CREATED + "." + secrets.key();
        issued.put(id, new Trigger(user, clock.instant().plus(LIFE), false));
        return id;
    }

    /** The person whose click it was. */
    String redeem(String id) {
        var trigger = issued.get(id);
        if (trigger == null) {
            throw new Refused("invalid_trigger_id");
        }
        if (clock.instant().isAfter(trigger.end())) {
            throw new Refused("expired_trigger_id");
        }
        if (trigger.used()) {
            throw new Refused("exchanged_trigger_id");
        }
        issued.put(id, new Trigger(trigger.user(), trigger.end(), true));
        return trigger.user();
    }
}
