package dev.nod.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether Nod is well, for whoever watches over it; the one resource that needs no token. */
@Path(HealthResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {

    static final String PATH = "health";
    private static final Logger LOG = LoggerFactory.getLogger(HealthResource.class);

    private final List<Probe> probes;

    HealthResource(List<Probe> probes) {
        this.probes = List.copyOf(probes);
    }

    /** All parts; with status 503 unless all are well. */
    @GET
    public Response health() {
        var parts = probes.stream().map(HealthResource::look).toList();
        var isWell = parts.stream().allMatch(part -> part.status() == Status.OK);
        return Response.status(isWell ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE)
                .entity(new Health(isWell ? Status.OK : Status.FAILING, parts))
                .build();
    }

    private static Part look(Probe probe) {
        var trouble = trouble(probe);
        return new Part(probe.name(), trouble.isEmpty() ? Status.OK : Status.FAILING, trouble.orElse(null));
    }

    private static Optional<String> trouble(Probe probe) {
        try {
            return probe.trouble();
        } catch (RuntimeException e) {
            LOG.warn("the check of {} failed", probe.name(), e);
            return Optional.of("the check itself failed");
        }
    }

    enum Status {
        OK, FAILING
    }

    record Health(Status status, List<Part> parts) {}

    record Part(String name, Status status, @Nullable String reason) {}
}
