package dev.nod.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.stream.StreamSupport;

/** One person at the chat page, without a browser. */
final class PageClient implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final Person person;
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();

    PageClient(Workspace workspace, Person person) {
        this.url = workspace.url();
        this.person = person;
    }

    /** Listens to the page's events from the cursor on. */
    PageClient listen(long after) {
        var request = HttpRequest.newBuilder(uri("events?user=" + person.id() + "&after=" + after)).build();
        var _ = http.sendAsync(request, HttpResponse.BodyHandlers.fromLineSubscriber(new Lines()));
        return this;
    }

    PageClient listen() {
        return listen(state().path("cursor").asLong());
    }

    private final class Lines implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith("data: ")) {
                events.add(Json.parse(line.substring(6)).orElseThrow());
            }
        }

        @Override
        public void onError(Throwable throwable) {
            events.add(Json.object().put("kind", "broken"));
        }

        @Override
        public void onComplete() {
            events.add(Json.object().put("kind", "ended"));
        }
    }

    List<JsonNode> events(String kind) {
        return events.stream().filter(event -> event.path("kind").asText().equals(kind)).toList();
    }

    String say(Channel channel, String text) {
        return answered("message", about(channel).put("text", text)).path("ts").asText();
    }

    String reply(Channel channel, String thread, String text) {
        return answered("message", about(channel).put("text", text).put("thread_ts", thread)).path("ts")
                .asText();
    }

    void react(Channel channel, String ts, String name) {
        answered("reaction", about(channel).put("ts", ts).put("name", name).put("add", true));
    }

    void unreact(Channel channel, String ts, String name) {
        answered("reaction", about(channel).put("ts", ts).put("name", name).put("add", false));
    }

    void edit(Channel channel, String ts, String text) {
        answered("edit", about(channel).put("ts", ts).put("text", text));
    }

    void delete(Channel channel, String ts) {
        answered("delete", about(channel).put("ts", ts));
    }

    void command(Channel channel, String text) {
        answered("command", about(channel).put("command", "/nod").put("text", text));
    }

    void click(Channel channel, String ts, String blockId, String actionId) {
        answered("action",
                about(channel).put("ts", ts).put("block_id", blockId).put("action_id", actionId));
    }

    JsonNode submit(String viewId, ObjectNode values) {
        return post("view_submit", asMe().put("view_id", viewId).set("values", values));
    }

    ObjectNode asMe() {
        return Json.object().put("user", person.id());
    }

    ObjectNode about(Channel channel) {
        return asMe().put("channel", channel.id());
    }

    JsonNode state() {
        return get("state?user=" + person.id());
    }

    List<JsonNode> messages(Channel channel) {
        return StreamSupport.stream(state().path("messages").path(channel.id()).spliterator(), false)
                .toList();
    }

    JsonNode answered(String call, ObjectNode body) {
        var answer = post(call, body);
        if (!answer.path("ok").asBoolean()) {
            throw new AssertionError(call + " was refused: " + answer);
        }
        return answer;
    }

    JsonNode post(String call, ObjectNode body) {
        return send(HttpRequest.newBuilder(uri(call))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    JsonNode get(String call) {
        return send(HttpRequest.newBuilder(uri(call)).build());
    }

    private JsonNode send(HttpRequest request) {
        try {
            return Json.parse(http.send(request, HttpResponse.BodyHandlers.ofString()).body()).orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private URI uri(String call) {
        return URI.create(url + PageApi.PREFIX + call);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
