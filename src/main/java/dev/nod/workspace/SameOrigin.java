package dev.nod.workspace;

import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Keeps other web sites, which a browser on this machine may have open, away from the workspace. */
final class SameOrigin {

    private static final List<String> NAMES = List.of("127.0.0.1", "localhost");

    private SameOrigin() {}

    /** Stops names that somebody points at this machine. */
    static boolean isHost(Request request, int port) {
        var host = request.getHeaders().get(HttpHeader.HOST);
        return host != null && NAMES.stream()
                .anyMatch(name -> host.equals(name + ":" + port)
                        || (port == 80 && host.equals(name)));
    }

    /** Requests that come from no web page have no origin. */
    static boolean isOrigin(Request request, int port) {
        var origin = request.getHeaders().get(HttpHeader.ORIGIN);
        return origin == null || NAMES.stream()
                .anyMatch(name -> origin.equals("http://" + name + ":" + port)
                        || (port == 80 && origin.equals("http://" + name)));
    }
}
