package dev.nod.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The methods of the Web API that Nod calls, each in a few steps, and the person who gives thumbs to cards. */
final class LoadMethods implements AutoCloseable {

    private static final String TEAM = "T0LOAD0001";
    private static final String NOD = "U0NOD00001";
    private static final String BEN = "U0BEN00001";
    private static final String REVIEW = "C0REVIEW01";
    private static final long THINKING_MILLIS = 2_000;

    private final ObjectMapper json = new ObjectMapper();
    private final Supplier<String> socketUrl;
    private final Tally tally;
    private final Deliveries deliveries;
    private final double share;
    private final AtomicLong micros = new AtomicLong(Clock.systemUTC().millis() * 1_000);
    private final Set<String> thumbs = ConcurrentHashMap.newKeySet();
    private final Latencies votes = new Latencies();
    private final ScheduledExecutorService ben = Executors.newSingleThreadScheduledExecutor();

    LoadMethods(Supplier<String> socketUrl, Tally tally, Deliveries deliveries, double share) {
        this.socketUrl = socketUrl;
        this.tally = tally;
        this.deliveries = deliveries;
        this.share = share;
    }

    /** How soon reactions were acknowledged. */
    Latencies votes() {
        return votes;
    }

    /** Somebody asks in a channel. */
    void ask(String user, String channel, String question, Latencies latencies) {
        var ts = nextTs();
        tally.asked(channel + "/" + ts);
        var event = event("app_mention", user, ts).put("ts", ts)
                .put("channel", channel)
                .put("team", TEAM)
                .put("text", "<@%s> %s".formatted(NOD, question));
        deliveries.deliver(callback(event, ts), latencies);
    }

    private void approve(String card, String question) {
        tally.approved(question);
        thumbs.add(card);
        var ts = nextTs();
        var event = event("reaction_added", BEN, ts).put("reaction", "+1").put("item_user", NOD);
        event.putObject("item").put("type", "message").put("channel", REVIEW).put("ts", card);
        deliveries.deliver(callback(event, ts), votes);
    }

    private ObjectNode event(String type, String user, String ts) {
        return json.createObjectNode().put("type", type).put("user", user).put("event_ts", ts);
    }

    private ObjectNode callback(ObjectNode event, String ts) {
        var callback = json.createObjectNode()
                .put("token", "load")
                .put("team_id", TEAM)
                .put("api_app_id", "A0NOD00001")
                .put("type", "event_callback")
                .put("event_id", "Ev" + ts.replace(".", ""))
                .put("is_ext_shared_channel", false);
        callback.set("event", event);
        callback.putArray("authorizations")
                .addObject()
                .put("team_id", TEAM)
                .put("user_id", NOD)
                .put("is_bot", true);
        return callback;
    }

    private String nextTs() {
        var next = micros.incrementAndGet();
        return "%d.%06d".formatted(next / 1_000_000, next % 1_000_000);
    }

    ObjectNode answer(String method, Map<String, String> arguments) {
        var answer = json.createObjectNode().put("ok", true);
        switch (method) {
            case "auth.test" -> answer.put("url", "https://load.example/")
                    .put("team", "Load")
                    .put("team_id", TEAM)
                    .put("user", "nod")
                    .put("user_id", NOD)
                    .put("bot_id", "B0NOD00001");
            case "apps.connections.open" -> answer.put("url", socketUrl.get());
            case "users.conversations" -> answer.putArray("channels").add(channel(REVIEW));
            case "conversations.info" ->
                answer.set("channel", channel(arguments.getOrDefault("channel", "")));
            case "users.info" -> answer.set("user", user(arguments.getOrDefault("user", "")));
            case "users.lookupByEmail" -> answer.set("user", user(BEN));
            case "chat.postMessage" -> post(arguments, answer);
            case "chat.update" ->
                answer.put("channel", arguments.get("channel")).put("ts", arguments.get("ts"));
            case "chat.getPermalink" -> answer.put("permalink", "https://load.example/archives/%s/p%s"
                    .formatted(arguments.get("channel"), arguments.get("message_ts")));
            case "reactions.get" -> reactions(arguments.getOrDefault("timestamp", ""), answer);
            case "reactions.add", "reactions.remove", "assistant.threads.setStatus", "chat.postEphemeral" -> {
            }
            case "conversations.history", "conversations.replies" -> answer.putArray("messages")
                    .addObject()
                    .put("ts", arguments.getOrDefault("latest", "0"));
            default -> answer.put("ok", false).put("error", "unknown_method");
        }
        return answer;
    }

    private ObjectNode channel(String id) {
        var isReview = id.equals(REVIEW);
        return json.createObjectNode()
                .put("id", id)
                .put("name", isReview ? "nod-approvals" : id.toLowerCase(Locale.ROOT))
                .put("is_private", isReview)
                .put("is_channel", !isReview)
                .put("is_member", true);
    }

    private ObjectNode user(String id) {
        var user = json.createObjectNode().put("id", id).put("team_id", TEAM).put("name", "somebody");
        user.putObject("profile").put("email", id.equals(BEN) ? "ben@example.com" : id + "@example.com");
        return user;
    }

    private void reactions(String card, ObjectNode answer) {
        var message = answer.put("type", "message")
                .put("channel", REVIEW)
                .putObject("message")
                .put("ts", card);
        if (thumbs.contains(card)) {
            message.putArray("reactions")
                    .addObject()
                    .put("name", "+1")
                    .put("count", 1)
                    .putArray("users")
                    .add(BEN);
        }
    }

    private void post(Map<String, String> arguments, ObjectNode answer) {
        var ts = nextTs();
        var channel = arguments.getOrDefault("channel", "");
        answer.put("channel", channel).put("ts", ts).putObject("message").put("ts", ts);
        var mark = mark(arguments.getOrDefault("metadata", "{}"));
        var question = mark.path("request").asText().replaceFirst("^[^/]*/", "");
        if (!channel.equals(REVIEW)) {
            if (mark.path("answer").asBoolean()) {
                tally.answered(question);
            } else {
                tally.noticed(question);
            }
        } else if (arguments.getOrDefault("blocks", "").contains("nod_approve")) {
            tally.shown(question);
            if (Math.floorMod(question.hashCode(), 1_000) < share * 1_000) {
                var _ = ben.schedule(() -> approve(ts, question), THINKING_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private JsonNode mark(String metadata) {
        try {
            return json.readTree(metadata).path("event_payload");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        ben.shutdownNow();
    }
}
