package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A ticket desk and a restarter of services for actions to call, which can be told to misbehave. */
final class ServiceDesk extends Handler.Abstract {

    static final String PREFIX = "/desk/";

    private static final Pattern SERVICE = Pattern.compile("GET services/[a-z]{1,20}");
    private static final Pattern RESTART = Pattern.compile("services/([a-z]{1,20})/restart");

    private final ServiceBook book;
    private final Clock clock;
    private final AtomicReference<Mishap> next = new AtomicReference<>(Mishap.NONE);

    ServiceDesk(ServiceBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        var path = Request.getPathInContext(request).substring(PREFIX.length());
        try {
            switch (request.getMethod() + " " + path) {
                case "GET state" -> Http.json(response, callback, 200, state());
                case "GET tickets" -> Http.json(response, callback, 200,
                        DeskJson.tickets(book.tickets(), reference(request)));
                case String its when SERVICE.matcher(its).matches() ->
                    Http.json(response, callback, 200, service(request, its));
                case "POST next" -> {
                    next.set(Mishap.of(Http.arguments(request).required("next")));
                    Http.json(response, callback, 200, state());
                }
                default -> work(path, request, response, callback);
            }
        } catch (Refused e) {
            Http.json(response, callback, e.code().startsWith("unknown") ? 404 : 400, WebApi.refusal(e));
        }
        return true;
    }

    private static Optional<String> reference(Request request) {
        return Optional.ofNullable(Request.extractQueryParameters(request).getValue("reference"));
    }

    /** Looking does not count as work, so that no mishap meets it. */
    private ObjectNode service(Request request, String call) {
        var service = call.substring(call.lastIndexOf('/') + 1);
        var env = Request.extractQueryParameters(request).getValue("env");
        if (!DeskJson.SERVICES.contains(service) || env == null || !DeskJson.ENVIRONMENTS.contains(env)) {
            throw new Refused("unknown_service");
        }
        return DeskJson.service(service, env, book.restarts());
    }

    private ObjectNode state() {
        return DeskJson.state(book.tickets(), book.restarts()).put("next", next.get().toString());
    }

    private void work(String path, Request request, Response response, Callback callback) throws IOException {
        var work = work(path, request);
        var mishap = next.getAndSet(Mishap.NONE);
        var done = mishap.isBeforeTheWork() ? Json.object() : work.run();
        switch (mishap) {
            case NONE -> Http.json(response, callback, work.status(), done);
            case FAIL_BEFORE, FAIL_AFTER -> Http.json(response, callback, 500,
                    WebApi.refusal(new Refused("internal_error")));
            case BUSY -> {
                response.getHeaders().put("Retry-After", 1);
                Http.json(response, callback, 429, WebApi.refusal(new Refused("ratelimited")));
            }
            case DROP_AFTER -> {
                request.getConnectionMetaData().getConnection().getEndPoint().close();
                callback.failed(new EofException("the connection was ended as asked"));
            }
            case HANG -> request.addFailureListener(failure -> callback.failed(new EofException(failure)));
        }
    }

    /** What is asked for; nothing is done yet. */
    private Work work(String path, Request request) throws IOException {
        var restart = RESTART.matcher(path);
        if (!request.getMethod().equals("POST") || !(path.equals("tickets") || restart.matches())) {
            throw new Refused("unknown_call");
        }
        var given = Http.arguments(request);
        return path.equals("tickets") ? ticket(given) : restart(restart.group(1), given);
    }

    private Work ticket(Arguments given) {
        var title = given.required("title");
        var priority = given.text("priority").orElse("normal");
        return new Work(201, () -> DeskJson.ticket(book.open(title, given.text("description").orElse(""),
                priority, given.text("reference").orElse(""), clock.millis())));
    }

    private Work restart(String service, Arguments given) {
        var env = given.required("env");
        if (!DeskJson.SERVICES.contains(service) || !DeskJson.ENVIRONMENTS.contains(env)) {
            throw new Refused("unknown_service");
        }
        return new Work(200, () -> {
            book.restart(new Restart(service, env, given.text("reason").orElse(""), clock.millis()));
            return DeskJson.service(service, env, book.restarts());
        });
    }

    private record Work(int status, Supplier<ObjectNode> what) {

        ObjectNode run() {
            return what.get();
        }
    }
}
