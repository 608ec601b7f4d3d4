package dev.nod.workspace;

import java.io.IOException;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/** The one port for everything, on this machine only. */
final class HttpServer implements AutoCloseable {

    private static final String ADDRESS = "127.0.0.1";

    private final Server server;
    private final ServerConnector connector;

    HttpServer(int port) {
        var threads = new QueuedThreadPool(16);
        threads.setName("workspace");
        threads.setDaemon(true);
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        server = new Server(threads);
        server.setStopTimeout(0);
        connector = new ServerConnector(server, 1, 1);
        connector.setHost(ADDRESS);
        connector.setPort(port);
        connector.setIdleTimeout(Duration.ofMinutes(1).toMillis());
        server.addConnector(connector);
    }

    void start(Handler router, Links links) {
        var sockets = WebSocketUpgradeHandler.from(server, container -> map(container, links));
        var limited = new SizeLimitHandler(Http.LIMIT, -1);
        limited.setHandler(router);
        sockets.setHandler(limited);
        server.setHandler(sockets);
        try {
            server.start();
        } catch (IOException e) {
            throw new WorkspaceException(
                    "Port " + connector.getPort() + " on " + ADDRESS + " cannot be opened ("
                            + e.getMessage() + "); stop what uses it or choose another port",
                    e);
        } catch (Exception e) {
            throw new WorkspaceException("The try-it workspace cannot start its server", e);
        }
    }

    private static void map(ServerWebSocketContainer container, Links links) {
        container.setIdleTimeout(Duration.ofMinutes(2));
        container.addMapping("/link/*", (request, response, callback) -> {
            var ticket = Request.extractQueryParameters(request).getValue("ticket");
            var link = links.redeem(ticket == null ? "" : ticket);
            if (link.isEmpty()) {
                Response.writeError(request, response, callback, 403);
            }
            return link.orElse(null);
        });
    }

    int port() {
        return connector.getLocalPort();
    }

    String url() {
        return "http://" + ADDRESS + ":" + port();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new WorkspaceException("The try-it workspace cannot stop its server", e);
        }
    }
}
