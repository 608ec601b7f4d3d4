package dev.nod.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Slack's own samples of what it sends, and what is in other messages that is in none of them. */
final class SlackSamples {

    private static final Path SAMPLES = Path.of("..", "shared", "slack-samples");

    /** The words of the app and of the person at a form, which the workspace only repeats. */
    private static final Set<String> REPEATED = Set.of("blocks", "metadata", "state", "title", "submit",
            "close");

    /** What Slack sends although its samples lack it, and how that is known. */
    private static final Map<String, String> MISSING_IN_SAMPLES = Map.of(
            "conversations.info channel.user", "documented for direct messages; the sample was a channel",
            "conversations.replies messages.client_msg_id",
            "in conversations.history; the sample thread had bots only",
            "view_submission view.blocks", "documented; the samples blank the view",
            "view_closed view.blocks", "documented; the samples blank the view");

    /** The envelopes of Socket Mode, of which there are no samples; these keys are documented. */
    private static final Set<String> ENVELOPE = Set.of("envelope_id", "type", "accepts_response_payload",
            "payload",
            "retry_attempt", "retry_reason");
    private static final Set<String> HELLO = Set.of("type", "num_connections", "connection_info",
            "connection_info.app_id", "debug_info", "debug_info.host",
            "debug_info.approximate_connection_time");

    private final List<String> strangers = new ArrayList<>();

    static boolean areThere() {
        return Files.isDirectory(SAMPLES);
    }

    /** The keys that no sample has, with the message that they were in. */
    List<String> strangers() {
        return strangers;
    }

    /** Looks for strangers in the answer of a method. */
    void compare(String method, JsonNode answer) throws IOException {
        compare(method, answer, sample("api/" + method + ".json"));
    }

    /** Looks for strangers in what came over the socket. */
    void compare(JsonNode message) throws IOException {
        var type = message.path("type").asText();
        if (type.equals("hello")) {
            keys(message).stream()
                    .filter(path -> !HELLO.contains(path))
                    .forEach(path -> stranger("hello", path));
            return;
        }
        message.fieldNames().forEachRemaining(name -> {
            if (!ENVELOPE.contains(name)) {
                stranger("envelope", name);
            }
        });
        var payload = message.path("payload");
        switch (type) {
            case "events_api" -> compareEvent(payload);
            case "slash_commands" ->
                compare(type, payload, sample("app-backend/slash-commands/SlashCommandPayload.json"));
            default ->
                compare(payload.path("type").asText(), payload, interaction(payload.path("type").asText()));
        }
    }

    private static Set<String> interaction(String type) throws IOException {
        return switch (type) {
            case "view_submission" -> sample("app-backend/views/ViewSubmissionPayload.json");
            case "view_closed" -> sample("app-backend/views/ViewClosedPayload.json");
            default -> sample("app-backend/interactive-components/BlockActionPayload.json");
        };
    }

    private void compareEvent(JsonNode payload) throws IOException {
        var event = payload.path("event");
        var name = camel(event.path("subtype").asText(event.path("type").asText()));
        var known = sample("events/" + name + "Payload.json");
        sample("events/ReactionAddedPayload.json").stream()
                .filter(path -> !path.startsWith("event."))
                .forEach(known::add);
        compare(name, payload, known);
    }

    private static String camel(String name) {
        var text = new StringBuilder();
        for (var word : name.split("_", -1)) {
            text.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return text.toString();
    }

    private void compare(String what, JsonNode sent, Set<String> known) {
        keys(sent).stream().filter(path -> !known.contains(path)).forEach(path -> stranger(what, path));
    }

    private void stranger(String what, String path) {
        if (!MISSING_IN_SAMPLES.containsKey(what + " " + path)) {
            strangers.add(what + " " + path);
        }
    }

    private static Set<String> sample(String file) throws IOException {
        return keys(Json.parse(Files.readString(SAMPLES.resolve(file))).orElseThrow());
    }

    private static Set<String> keys(JsonNode node) {
        var paths = new TreeSet<String>();
        collect(node, "", paths);
        return paths;
    }

    private static void collect(JsonNode node, String prefix, Set<String> paths) {
        if (node.isArray()) {
            node.forEach(item -> collect(item, prefix, paths));
        }
        node.properties().forEach(field -> {
            var path = prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey();
            paths.add(path);
            if (!REPEATED.contains(field.getKey())) {
                collect(field.getValue(), path, paths);
            }
        });
    }
}
