package dev.nod.admin;

import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a call, as RFC 9457 has it.
 *
 * @param title  the status in words
 * @param status the HTTP status
 * @param detail what is wrong, in a sentence for the caller
 */
record ProblemDetail(String title, int status, @Nullable String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    static ProblemDetail of(Response.StatusType status, @Nullable String detail) {
        return new ProblemDetail(status.getReasonPhrase(), status.getStatusCode(), detail);
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
