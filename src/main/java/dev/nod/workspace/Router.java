package dev.nod.workspace;

import java.util.function.IntSupplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends each request to the part of the workspace that answers it, and refuses those of strangers. */
final class Router extends Handler.Abstract {

    private final WebApi webApi;
    private final PageApi pageApi;
    private final ResponseUrlPosts responseUrls;
    private final ServiceDesk serviceDesk;
    private final IntSupplier port;

    Router(
            WebApi webApi,
            PageApi pageApi,
            ResponseUrlPosts responseUrls,
            ServiceDesk serviceDesk,
            IntSupplier port) {
        this.webApi = webApi;
        this.pageApi = pageApi;
        this.responseUrls = responseUrls;
        this.serviceDesk = serviceDesk;
        this.port = port;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var path = Request.getPathInContext(request);
        if (!SameOrigin.isHost(request, port.getAsInt())) {
            return refuse(response, callback);
        }
        if (path.startsWith(WebApi.PREFIX)) {
            return webApi.handle(request, response, callback);
        }
        if (path.startsWith("/commands/") || path.startsWith("/actions/")) {
            return responseUrls.handle(request, response, callback);
        }
        if (!SameOrigin.isOrigin(request, port.getAsInt())) {
            return refuse(response, callback);
        }
        if (path.startsWith(PageApi.PREFIX)) {
            return pageApi.handle(request, response, callback);
        }
        if (path.startsWith(ServiceDesk.PREFIX)) {
            return serviceDesk.handle(request, response, callback);
        }
        PageFiles.serve(request, response, callback);
        return true;
    }

    private static boolean refuse(Response response, Callback callback) {
        Http.json(response, callback, 403, WebApi.refusal(new Refused("foreign_origin")));
        return true;
    }
}
