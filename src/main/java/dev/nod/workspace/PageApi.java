package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers the chat page at {@code /client/}. */
final class PageApi extends Handler.Abstract {

    static final String PREFIX = "/client/";

    private final Ledger ledger;
    private final PageState state;
    private final PageEvents events;
    private final Links links;
    private final Map<String, PageCall> calls = new HashMap<>();

    PageApi(
            Ledger ledger,
            PageState state,
            PageEvents events,
            Links links,
            List<Map<String, PageCall>> families) {
        this.ledger = ledger;
        this.state = state;
        this.events = events;
        this.links = links;
        families.forEach(calls::putAll);
        links.watch(connected -> events.publish(_ -> true, connected(connected)));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        try {
            var name = Request.getPathInContext(request).substring(PREFIX.length());
            switch (request.getMethod() + " " + name) {
                case "GET people" -> Http.json(response, callback, 200, PageState.people());
                case "GET state" -> {
                    var person = person(Http.arguments(request));
                    Http.json(response, callback, 200, ledger.turn(() -> state.of(person)));
                }
                case "GET events" -> stream(Http.arguments(request), response, callback);
                default -> Http.json(response, callback, 200, call(request, name));
            }
        } catch (Refused e) {
            Http.json(response, callback, e.code().endsWith("_not_found") ? 404 : 400, WebApi.refusal(e));
        }
        return true;
    }

    private ObjectNode call(Request request, String name) throws IOException {
        var call = calls.get(name);
        if (call == null || !request.getMethod().equals("POST")) {
            throw new Refused("unknown_method");
        }
        if (!Http.isJson(request)) {
            throw new Refused("json_required");
        }
        var arguments = Http.arguments(request);
        var person = person(arguments);
        var answer = ledger.turn(() -> call.answer(person, arguments));
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Refused refused ? refused : e;
        }
    }

    private void stream(Arguments arguments, Response response, Callback callback) throws IOException {
        var subscription = new PageSubscription(person(arguments).id());
        ledger.turn(() -> {
            events.add(subscription, after(arguments), connected(links.isAnyOpen()));
        });
        try {
            PageStream.run(subscription, response);
            callback.succeeded();
        } catch (IOException e) {
            callback.failed(e);
        } finally {
            ledger.turn(() -> events.remove(subscription));
        }
    }

    private long after(Arguments arguments) {
        try {
            return arguments.text("after").map(Long::parseLong).orElse(events.cursor());
        } catch (NumberFormatException _) {
            throw new Refused("invalid_cursor");
        }
    }

    private static Person person(Arguments arguments) {
        return People.byId(arguments.required("user", "user_not_found"))
                .filter(person -> !person.isBot())
                .orElseThrow(() -> new Refused("user_not_found"));
    }

    private static ObjectNode connected(boolean connected) {
        return Json.object().put("kind", "connected").put("connected", connected);
    }
}
