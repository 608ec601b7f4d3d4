package dev.nod.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/** A Slack on this machine that keeps next to nothing, so that what is measured is the app. */
final class LoadSlack implements AutoCloseable {

    private static final String API = "/api/";

    private final Deliveries deliveries = new Deliveries();
    private final Tally tally = new Tally();
    private final Server server;
    private final ServerConnector connector;
    private final LoadMethods methods;

    /**
     * @param approved the share of the cards that are approved, 0 to 1
     */
    LoadSlack(double approved) throws Exception {
        var threads = new QueuedThreadPool(16);
        threads.setDaemon(true);
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        server = new Server(threads);
        server.setStopTimeout(0);
        connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        var sockets = WebSocketUpgradeHandler.from(server, container -> container.addMapping("/link/*",
                (_, _, _) -> new Link(deliveries)));
        methods = new LoadMethods(this::socketUrl, tally, deliveries, approved);
        sockets.setHandler(new WebApi(methods));
        server.setHandler(sockets);
        server.start();
    }

    String apiUrl() {
        return "http://127.0.0.1:%d%s".formatted(connector.getLocalPort(), API);
    }

    String socketUrl() {
        return "ws://127.0.0.1:%d/link/?ticket=%d".formatted(connector.getLocalPort(), System.nanoTime());
    }

    Deliveries deliveries() {
        return deliveries;
    }

    Tally tally() {
        return tally;
    }

    LoadMethods methods() {
        return methods;
    }

    @Override
    public void close() {
        methods.close();
        deliveries.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server does not stop", e);
        }
    }

    /** An app's socket. */
    public static final class Link implements Session.Listener.AutoDemanding {

        private final Deliveries deliveries;

        Link(Deliveries deliveries) {
            this.deliveries = deliveries;
        }

        @Override
        public void onWebSocketOpen(Session session) {
            deliveries.connected(session);
        }

        @Override
        public void onWebSocketError(Throwable cause) {
            deliveries.disconnected();
        }

        @Override
        public void onWebSocketText(String text) {
            deliveries.received(text);
        }
    }

    /** Answers calls of methods. */
    private static final class WebApi extends Handler.Abstract {

        private final ObjectMapper json = new ObjectMapper();
        private final LoadMethods methods;

        WebApi(LoadMethods methods) {
            this.methods = methods;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            var arguments = new HashMap<String, String>();
            FormFields.getFields(request, 100, 1 << 20)
                    .forEach(field -> arguments.putIfAbsent(field.getName(), field.getValue()));
            var method = Request.getPathInContext(request).substring(API.length());
            ObjectNode answer = methods.answer(method, arguments);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
            var bytes = json.writeValueAsBytes(answer);
            Content.Sink.write(response, true, new String(bytes, StandardCharsets.UTF_8), callback);
            return true;
        }
    }
}
