package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers {@code /api/METHOD}: finds the method, checks the token and gives the method its turn. */
final class WebApi extends Handler.Abstract {

    static final String PREFIX = "/api/";

    private final Ledger ledger;
    private final Tokens tokens;
    private final Map<String, WebMethod> methods = new HashMap<>();

    WebApi(Ledger ledger, Tokens tokens, List<Map<String, WebMethod>> families) {
        this.ledger = ledger;
        this.tokens = tokens;
        families.forEach(methods::putAll);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        Http.json(response, callback, 200, answer(request));
        return true;
    }

    private ObjectNode answer(Request request) throws IOException {
        try {
            var name = Request.getPathInContext(request).substring(PREFIX.length());
            var arguments = Http.arguments(request);
            var method = methods.get(name);
            if (method == null) {
                throw new Refused("unknown_method");
            }
            Http.bearer(request).ifPresent(token -> arguments.put("token", token));
            tokens.check(name, arguments.text("token"));
            var answer = Json.object().put("ok", true);
            answer.setAll(ledger.turn(() -> method.call(arguments)));
            return answer;
        } catch (Refused e) {
            return refusal(e);
        }
    }

    static ObjectNode refusal(Refused refused) {
        var answer = Json.object().put("ok", false).put("error", refused.code());
        if (!refused.messages().isEmpty()) {
            answer.putObject("response_metadata").set("messages", Json.strings(refused.messages()));
        }
        return answer;
    }
}
