package dev.nod.admin;

import dev.nod.knowledge.Reindexing;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How the last reindexes went. */
@Path("admin/runs")
@Produces(MediaType.APPLICATION_JSON)
public final class RunsResource {

    private final Reindexing reindexing;

    RunsResource(Reindexing reindexing) {
        this.reindexing = reindexing;
    }

    /** The run that started last. */
    @GET
    @Path("latest")
    public RunReport latest() {
        return reindexing.latest()
                .map(run -> RunReport.of(run.status()))
                .orElseThrow(() -> new NotFoundException("nothing was reindexed since Nod started"));
    }

    /** One of the last runs. */
    @GET
    @Path("{id}")
    public RunReport run(@PathParam("id") String id) {
        return reindexing.run(id)
                .map(run -> RunReport.of(run.status()))
                .orElseThrow(() -> new NotFoundException("none of the last runs has this id"));
    }
}
