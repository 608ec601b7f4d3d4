package dev.nod.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Serves the chat page's files from the class path. */
final class PageFiles {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");
    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css",
            "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "json", "application/json",
            "svg",
            "image/svg+xml", "png", "image/png", "ico", "image/x-icon", "woff2", "font/woff2");

    private PageFiles() {}

    static void serve(Request request, Response response, Callback callback) throws IOException {
        var path = Request.getPathInContext(request);
        var name = switch (path) {
            case "/" -> "index.html";
            case "/desk" -> "desk.html";
            default -> path.startsWith("/page/") ? path.substring(6) : "";
        };
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !NAME.matcher(name).matches()) {
            Response.writeError(request, response, callback, 404);
            return;
        }
        try (var file = PageFiles.class.getResourceAsStream("page/" + name)) {
            if (file == null) {
                Response.writeError(request, response, callback, 404);
                return;
            }
            var headers = response.getHeaders();
            headers.put(HttpHeader.CONTENT_TYPE, type);
            headers.put(HttpHeader.CACHE_CONTROL, "no-cache");
            headers.put("X-Content-Type-Options", "nosniff");
            response.write(true, ByteBuffer.wrap(file.readAllBytes()), callback);
        }
    }
}
