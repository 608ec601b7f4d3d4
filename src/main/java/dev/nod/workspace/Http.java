package dev.nod.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Reads what requests carry and writes JSON answers. */
final class Http {

    /** The longest body of a request, in bytes. */
    static final int LIMIT = 1 << 20;

    private static final int MOST_FIELDS = 1000;

    private Http() {}

    static Arguments arguments(Request request) throws IOException {
        var arguments = new Arguments();
        var type = Optional.ofNullable(request.getHeaders().get(HttpHeader.CONTENT_TYPE)).orElse("");
        if (type.startsWith("application/json")) {
            arguments.addAll(Json.parse(body(request)).orElseThrow(() -> new Refused("invalid_json")));
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            FormFields.getFields(request, MOST_FIELDS, LIMIT)
                    .forEach(field -> arguments.add(field.getName(), field.getValue()));
        } else if (type.startsWith("multipart/form-data")) {
            addParts(arguments, request, type);
        }
        Request.extractQueryParameters(request)
                .forEach(field -> arguments.add(field.getName(), field.getValue()));
        return arguments;
    }

    private static void addParts(Arguments arguments, Request request, String type) throws IOException {
        var config = new MultiPartConfig.Builder().maxSize(LIMIT).maxMemoryPartSize(LIMIT).build();
        try (var parts = MultiPartFormData.getParts(request, request, type, config)) {
            for (var part : parts) {
                if (part.getName() != null && part.getFileName() == null) {
                    arguments.add(part.getName(), part.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        }
    }

    static String body(Request request) throws IOException {
        return Content.Source.asString(request, StandardCharsets.UTF_8);
    }

    static boolean isJson(Request request) {
        var type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return type != null && type.startsWith("application/json");
    }

    static Optional<String> bearer(Request request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(header -> header.substring(7).strip());
    }

    static void json(Response response, Callback callback, int status, JsonNode body) {
        text(response, callback, status, "application/json; charset=utf-8", body.toString());
    }

    static void text(Response response, Callback callback, int status, String type, String body) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        Content.Sink.write(response, true, body, callback);
    }
}
