package dev.nod.admin;

import dev.nod.knowledge.ReindexRunningException;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts a reindex. */
@Path("admin/reindex")
public final class ReindexResource {

    private final Reindexing reindexing;

    ReindexResource(Reindexing reindexing) {
        this.reindexing = reindexing;
    }

    /** Starts a reindex of one source, named in the query or in the body, or of all. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response reindex(@QueryParam("source") @Nullable String source, @Nullable Order order) {
        try {
            var run = reindexing.start(chosen(source, order == null ? null : order.source()));
            return Response.accepted(RunReport.of(run.status())).location(at(run.id())).build();
        } catch (UnknownSourceException e) {
            return ProblemDetail.of(Response.Status.NOT_FOUND, e.getMessage()).response();
        } catch (ReindexRunningException e) {
            var problem = ProblemDetail.of(Response.Status.CONFLICT, e.getMessage()).withRun(e.id());
            return Response.fromResponse(problem.response()).location(at(e.id())).build();
        }
    }

    private static Optional<String> chosen(@Nullable String query, @Nullable String body) {
        if (query != null && body != null && !Objects.equals(query, body)) {
            throw new BadRequestException("the query and the body name different sources");
        }
        return Optional.ofNullable(query == null ? body : query);
    }

    private static URI at(String run) {
        return URI.create("/admin/runs/" + run);
    }

    record Order(@Nullable String source) {}
}
