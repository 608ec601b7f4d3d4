package dev.nod.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets only callers with the token pass, except to the health check. */
@PreMatching
final class Authentication implements ContainerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Authentication.class);
    private static final String SCHEME = "bearer ";

    private final byte @Nullable [] expected;
    private final Patience patience;

    @Context
    private @Nullable HttpServletRequest connection;

    Authentication(@Nullable String token, Patience patience) {
        this.expected = token == null ? null : hash(token);
        this.patience = patience;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().replace("/", "").equals(HealthResource.PATH)) {
            return;
        }
        if (expected == null) {
            request.abortWith(
                    ProblemDetail.of(
                            Status.FORBIDDEN,
                            "the admin API is closed until NOD_ADMIN_TOKEN is set in Nod's environment")
                            .response());
            return;
        }
        var caller = connection == null ? "unknown" : connection.getRemoteAddr();
        var wait = patience.wait(caller);
        if (wait.isPositive()) {
            request.abortWith(tooMany(wait.toSeconds() + 1));
            return;
        }
        if (!isRight(request.getHeaderString(HttpHeaders.AUTHORIZATION), expected)) {
            LOG.warn("a call of the admin API from {} without the right token was refused", caller);
            patience.failed(caller);
            request.abortWith(unauthorized());
        }
    }

    /** Takes the same time for every wrong token. */
    private static boolean isRight(@Nullable String header, byte[] expected) {
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return false;
        }
        return MessageDigest.isEqual(expected, hash(header.substring(SCHEME.length()).strip()));
    }

    private static Response unauthorized() {
        var problem = ProblemDetail.of(Status.UNAUTHORIZED,
                "send Authorization: Bearer with the value of NOD_ADMIN_TOKEN");
        return Response.fromResponse(problem.response())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"nod\"")
                .build();
    }

    private static Response tooMany(long seconds) {
        var problem = ProblemDetail.of(Status.TOO_MANY_REQUESTS, "too many calls with a wrong token; wait");
        return Response.fromResponse(problem.response()).header(HttpHeaders.RETRY_AFTER, seconds).build();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
