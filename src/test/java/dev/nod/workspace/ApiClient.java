package dev.nod.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** Calls the Web API by hand, as the bot. */
final class ApiClient implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Workspace workspace;

    ApiClient(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @param pairs names and values in turn */
    JsonNode call(String method, String... pairs) {
        return callAs(workspace.botToken(), method, pairs);
    }

    JsonNode callAs(String token, String method, String... pairs) {
        return send(request(method).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(pairs)))
                .build());
    }

    JsonNode json(String method, ObjectNode body) {
        return send(request(method).header("Authorization", "Bearer " + workspace.botToken())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** What went wrong, or "ok". */
    String error(String method, String... pairs) {
        var answer = call(method, pairs);
        return answer.path("ok").asBoolean() ? "ok" : answer.path("error").asText();
    }

    HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(workspace.apiUrl() + pathAndQuery));
    }

    JsonNode send(HttpRequest request) {
        return Json.parse(exchange(request).body()).orElseThrow();
    }

    HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    WebSocket openSocket(URI url) {
        return openSocket(url, new WebSocket.Listener() {});
    }

    WebSocket openSocket(URI url, WebSocket.Listener listener) {
        return http.newWebSocketBuilder().buildAsync(url, listener).join();
    }

    private static String form(String... pairs) {
        var fields = new ArrayList<String>();
        for (var i = 0; i < pairs.length; i += 2) {
            fields.add(encoded(pairs[i]) + "=" + encoded(pairs[i + 1]));
        }
        return String.join("&", fields);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
