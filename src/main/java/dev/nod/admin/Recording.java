package dev.nod.admin;

import dev.nod.audit.AuditLog;
import dev.nod.audit.Event;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import org.jspecify.annotations.Nullable;

/** Puts on record what is changed, or was to be changed, by the admin API, and how that was answered. */
final class Recording implements ContainerResponseFilter {

    private final AuditLog audit;

    @Context
    private @Nullable HttpServletRequest connection;

    Recording(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD)) {
            return;
        }
        audit.append(Event.of(Event.Kind.ADMIN, null, null)
                .with("call",
                        "%s %s".formatted(request.getMethod(),
                                request.getUriInfo().getRequestUri().getPath()))
                .with("query", String.valueOf(request.getUriInfo().getRequestUri().getRawQuery()))
                .with("status", String.valueOf(response.getStatus()))
                .with("from", connection == null ? "unknown" : connection.getRemoteAddr()));
    }
}
