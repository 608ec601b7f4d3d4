package dev.nod.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Says why a web server gave no answer. */
final class WebFailure {

    private WebFailure() {}

    static String reason(IOException failure) {
        return switch (failure) {
            case UnknownHostException _ -> "the host is not known";
            case ConnectException _, NoRouteToHostException _ -> "the host takes no connection";
            case InterruptedIOException _ -> "no answer in time";
            case SSLException e -> "no safe connection: " + e.getMessage();
            default -> "no whole answer: " + failure.getMessage();
        };
    }
}
