package dev.nod.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers whatever goes wrong with a problem that tells the caller enough, and nothing of the inside. */
final class Failures implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public Response toResponse(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                return badJson(json).response();
            }
            if (cause instanceof HttpException http) {
                return ProblemDetail.of(Response.Status.fromStatusCode(http.getCode()), http.getReason())
                        .response();
            }
        }
        if (thrown instanceof WebApplicationException web) {
            return ofWeb(web);
        }
        LOG.error("a call of the admin API failed", thrown);
        return ProblemDetail.of(Response.Status.INTERNAL_SERVER_ERROR, "Nod's log tells what went wrong")
                .response();
    }

    private static ProblemDetail badJson(JsonProcessingException json) {
        var where = json.getLocation();
        var place = where == null
                ? ""
                : " (line %d, column %d)".formatted(where.getLineNr(), where.getColumnNr());
        return ProblemDetail.of(
                Response.Status.BAD_REQUEST,
                "the body must be nothing, or a JSON object such as {\"source\": \"handbook\"}" + place);
    }

    /** Keeps the headers, such as Allow. */
    private static Response ofWeb(WebApplicationException web) {
        var response = web.getResponse();
        var status = response.getStatusInfo();
        if (status.getFamily() == Response.Status.Family.REDIRECTION) {
            return response;
        }
        return Response.fromResponse(response)
                .type(ProblemDetail.MEDIA_TYPE)
                .entity(ProblemDetail.of(status, detail(web)))
                .build();
    }

    private static String detail(WebApplicationException web) {
        var status = web.getResponse().getStatusInfo().toEnum();
        var message = String.valueOf(web.getMessage());
        if (!message.startsWith("HTTP ")) {
            return message;
        }
        return switch (status) {
            case NOT_FOUND ->
                "there is nothing here; see /health, /admin/sources, /admin/reindex and /admin/runs/latest";
            case METHOD_NOT_ALLOWED -> "the Allow header tells what can be done here";
            case NOT_ACCEPTABLE -> "only JSON is to be had here";
            case UNSUPPORTED_MEDIA_TYPE -> "a body must be of Content-Type application/json";
            default -> status.getReasonPhrase();
        };
    }
}
