package dev.nod.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A try-it workspace as its app sees it, with the marks that the app puts on its messages. */
public final class AppView {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String apiUrl;
    private final String token;

    public AppView(String apiUrl, String token) {
        this.apiUrl = apiUrl;
        this.token = token;
    }

    /** The messages of a channel without the replies below them, oldest first. */
    public List<JsonNode> roots(String channel) {
        return roots(channel, "0");
    }

    /** The same, as far as they are newer than this message. */
    public List<JsonNode> roots(String channel, String after) {
        return pages("conversations.history", Map.of("channel", channel, "oldest", after));
    }

    /** The replies below a message. */
    public List<JsonNode> replies(String channel, String thread) {
        return pages("conversations.replies", Map.of("channel", channel, "ts", thread)).stream()
                .filter(message -> !message.get("ts").asText().equals(thread))
                .toList();
    }

    /** All messages of a channel, replies included. */
    public List<JsonNode> messages(String channel) {
        var all = new ArrayList<JsonNode>();
        for (var root : roots(channel)) {
            all.add(root);
            if (root.has("reply_count")) {
                all.addAll(replies(channel, root.get("ts").asText()));
            }
        }
        return all;
    }

    /** What the app noted on a message under this key; empty if nothing. */
    public static String mark(JsonNode message, String key) {
        return message.at("/metadata/event_payload").path(key).asText();
    }

    private List<JsonNode> pages(String method, Map<String, String> what) {
        var messages = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var arguments = new ArrayList<>(what.entrySet());
            arguments.addAll(
                    Map.of("limit", "200", "include_all_metadata", "true", "cursor", cursor).entrySet());
            var page = call(method, arguments);
            page.get("messages").forEach(messages::add);
            cursor = page.at("/response_metadata/next_cursor").asText();
        } while (!cursor.isEmpty());
        messages.sort(Comparator.comparing(message -> message.get("ts").asText()));
        return messages;
    }

    /** Calls a method of the Web API as the app. */
    public JsonNode call(String method, Map<String, String> arguments) {
        return call(method, List.copyOf(arguments.entrySet()));
    }

    private JsonNode call(String method, List<Map.Entry<String, String>> arguments) {
        var body = arguments.stream()
                .map(argument -> argument.getKey() + "="
                        + URLEncoder.encode(argument.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(apiUrl + method))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var answer = json.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
            if (!answer.path("ok").asBoolean()) {
                throw new AssertionError("%s: %s".formatted(method, answer));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
