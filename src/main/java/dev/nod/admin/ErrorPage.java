package dev.nod.admin;

import jakarta.ws.rs.core.Response.Status;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What a call gets that fails before it reaches a resource, such as one that is too large. */
final class ErrorPage extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var status = response.getStatus();
        var known = Status.fromStatusCode(status);
        var title = known == null ? "Error" : known.getReasonPhrase();
        var body = "{\"title\":\"%s\",\"status\":%d}".formatted(title, status);
        SecureHeaders.add(response.getHeaders());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemDetail.MEDIA_TYPE);
        Content.Sink.write(response, true, body, callback);
        return true;
    }
}
