package dev.nod.workspace;

import java.io.IOException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Takes what apps post to response URLs. */
final class ResponseUrlPosts extends Handler.Abstract {

    private final Ledger ledger;
    private final ResponseUrls urls;

    ResponseUrlPosts(Ledger ledger, ResponseUrls urls) {
        this.ledger = ledger;
        this.urls = urls;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        var path = Request.getPathInContext(request);
        var body = Json.parse(Http.body(request));
        try {
            var read = body.orElseThrow(() -> new Refused("invalid_payload"));
            ledger.turn(() -> urls.answer(path, read));
            Http.text(response, callback, 200, "text/plain; charset=utf-8", "ok");
        } catch (Refused e) {
            var status = e.code().endsWith("_url") ? 404 : 400;
            Http.json(response, callback, status, WebApi.refusal(e));
        }
        return true;
    }
}
