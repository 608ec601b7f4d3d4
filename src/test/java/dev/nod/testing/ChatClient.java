package dev.nod.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the chat page does, without the page: one client speaks for all people of the try-it workspace. */
public final class ChatClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String url;
    private final JsonNode people;

    /**
     * @param url the address of a running try-it workspace
     */
    public ChatClient(String url) {
        this.url = url;
        this.people = get("/client/people");
    }

    /** The id of the person, or of the bot, with this first name. */
    public String id(String name) {
        return Stream.concat(elements(people.get("people")), Stream.of(people.get("bot")))
                .filter(person -> person.get("real_name").asText().toLowerCase(Locale.ROOT).startsWith(name)
                        || person.get("name").asText().equals(name))
                .map(person -> person.get("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody is called " + name));
    }

    /** The channels that the person sees. */
    public List<JsonNode> channels(String person) {
        return elements(state(person).get("channels")).toList();
    }

    /** The id of a channel that the person sees. */
    public String channel(String person, String name) {
        return channels(person).stream()
                .filter(channel -> channel.path("name").asText().equals(name))
                .map(channel -> channel.get("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError(person + " sees no channel " + name));
    }

    /** The id of the person's direct message with the bot. */
    public String directMessage(String person) {
        return elements(state(person).get("channels"))
                .filter(channel -> channel.path("is_im").asBoolean()
                        && channel.path("person").asText().equals(people.get("bot").get("id").asText()))
                .map(channel -> channel.get("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError(person + " has no direct message with the bot"));
    }

    /** Says something; returns the ts of the message. */
    public String say(String person, String channel, String text) {
        var body = body(person).put("channel", channel).put("text", text);
        return post("/client/message", body).get("ts").asText();
    }

    /** Says something in a thread; returns the ts of the message. */
    public String reply(String person, String channel, String thread, String text) {
        var body = body(person).put("channel", channel).put("thread_ts", thread).put("text", text);
        return post("/client/message", body).get("ts").asText();
    }

    /** Deletes what the person said. */
    public void delete(String person, String channel, String ts) {
        post("/client/delete", body(person).put("channel", channel).put("ts", ts));
    }

    /** Brings somebody into a channel, or lets them leave it. */
    public void member(String person, String channel, String member, boolean add) {
        post("/client/member",
                body(person).put("channel", channel).put("member", id(member)).put("add", add));
    }

    /** Archives a channel, or takes it out of the archive. */
    public void archive(String person, String channel, boolean archived) {
        post("/client/archive", body(person).put("channel", channel).put("archived", archived));
    }

    /** Puts a reaction on a message, or takes it away. */
    public void react(String person, String channel, String ts, String name, boolean add) {
        post("/client/reaction",
                body(person).put("channel", channel).put("ts", ts).put("name", name).put("add", add));
    }

    /** Runs a slash command. */
    public void command(String person, String channel, String command, String text) {
        post("/client/command",
                body(person).put("channel", channel).put("command", command).put("text", text));
    }

    /** Presses the button with this action id on a message. */
    public void press(String person, String channel, String ts, String actionId) {
        var message = messages(person, channel).stream()
                .filter(candidate -> candidate.get("ts").asText().equals(ts))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no message " + ts));
        var block = elements(message.path("blocks"))
                .filter(candidate -> elements(candidate.path("elements"))
                        .anyMatch(element -> element.path("action_id").asText().equals(actionId)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + actionId + " on " + message));
        post("/client/action", body(person)
                .put("channel", channel)
                .put("ts", ts)
                .put("block_id", block.get("block_id").asText())
                .put("action_id", actionId));
    }

    /** The forms that the person has open, the topmost last. */
    public List<JsonNode> forms(String person) {
        return elements(state(person).get("views")).toList();
    }

    /**
     * Fills in and submits the topmost form.
     *
     * @param values by the names of the blocks, each of which has one field; what is not named is sent empty
     * @return what is wrong, by the names of the blocks; empty when the form was taken
     */
    public Map<String, String> submit(String person, Map<String, String> values) {
        var form = forms(person).getLast();
        var filled = json.createObjectNode();
        for (var block : form.get("blocks")) {
            if (block.path("type").asText().equals("input")) {
                var name = block.get("block_id").asText();
                filled.putObject(name)
                        .put(block.at("/element/action_id").asText(), values.getOrDefault(name, ""));
            }
        }
        var body = body(person).put("view_id", form.get("id").asText()).set("values", filled);
        var errors = new HashMap<String, String>();
        post("/client/view_submit", body).path("errors")
                .properties()
                .forEach(error -> errors.put(error.getKey(), error.getValue().asText()));
        return errors;
    }

    /** All messages of a channel, replies included, oldest first. */
    public List<JsonNode> messages(String person, String channel) {
        return elements(state(person).get("messages").path(channel)).toList();
    }

    /** The replies in a thread, without its first message. */
    public List<JsonNode> replies(String person, String channel, String thread) {
        return messages(person, channel).stream()
                .filter(message -> message.path("thread_ts").asText().equals(thread)
                        && !message.get("ts").asText().equals(thread))
                .toList();
    }

    /** The notes that only this person sees. */
    public List<JsonNode> ephemerals(String person) {
        return elements(state(person).get("ephemerals")).toList();
    }

    private JsonNode state(String person) {
        return get("/client/state?user=" + id(person));
    }

    private ObjectNode body(String person) {
        return json.createObjectNode().put("user", id(person));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private JsonNode get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).GET().build());
    }

    private JsonNode post(String path, JsonNode body) {
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private JsonNode send(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(
                        request.uri() + " answered " + response.statusCode() + ": " + response.body());
            }
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
