package dev.nod.admin;

import dev.nod.knowledge.Order;
import dev.nod.knowledge.Reindexing;
import dev.nod.knowledge.UnknownSourceException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Starts a reindex. */
@Path("admin/reindex")
public final class ReindexResource {

    private final Reindexing reindexing;

    ReindexResource(Reindexing reindexing) {
        this.reindexing = reindexing;
    }

    /**
     * Starts a reindex of one source, named in the query or in the body, or of all; joins the run that covers it
     * already.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response reindex(
            @QueryParam("source") @Nullable String source,
            @QueryParam("document") Set<String> documents,
            @QueryParam("full") boolean full,
            @QueryParam("confirm") boolean confirm,
            @Nullable Body body) {
        try {
            var named = body == null ? null : body.source();
            var run = reindexing.start(new Order(chosen(source, named), documents, full, confirm));
            return Response.accepted(RunReport.of(run.status())).location(at(run.id())).build();
        } catch (UnknownSourceException e) {
            return ProblemDetail.of(Response.Status.NOT_FOUND, e.getMessage()).response();
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e.getMessage(), e);
        }
    }

    private static @Nullable String chosen(@Nullable String query, @Nullable String body) {
        if (query != null && body != null && !Objects.equals(query, body)) {
            throw new BadRequestException("the query and the body name different sources");
        }
        return query == null ? body : query;
    }

    private static URI at(String run) {
        return URI.create("/admin/runs/" + run);
    }

    record Body(@Nullable String source) {}
}
