package dev.nod.admin;

import dev.nod.knowledge.DocumentSource;
import dev.nod.knowledge.EmbeddingStatus;
import dev.nod.knowledge.PassageIndex;
import dev.nod.knowledge.Reindexing;
import dev.nod.knowledge.Run;
import dev.nod.knowledge.Schedule;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the index holds of each source. */
@Path("admin/sources")
@Produces(MediaType.APPLICATION_JSON)
public final class SourcesResource {

    private final Reindexing reindexing;
    private final PassageIndex index;
    private final Schedule schedule;
    private final Monitoring monitoring;

    SourcesResource(Reindexing reindexing, PassageIndex index, Schedule schedule, Monitoring monitoring) {
        this.reindexing = reindexing;
        this.index = index;
        this.schedule = schedule;
        this.monitoring = monitoring;
    }

    /** The configured sources. */
    @GET
    public Sources sources() {
        var embedding = monitoring.embedding();
        return new Sources(
                reindexing.sources().stream().map(DocumentSource::name).map(this::source).toList(),
                embedding == null ? null : embedding.get());
    }

    private Source source(String name) {
        var size = index.size(name);
        var lastRun = reindexing.latest(name).map(Run::status).map(RunReport::of).orElse(null);
        var nextRun = schedule.next(name).map(Instant::toString).orElse(null);
        return new Source(name, size.documents(), size.passages(), nextRun, lastRun);
    }

    record Sources(List<Source> sources, @Nullable EmbeddingStatus embedding) {}

    record Source(
            String name,
            int documents,
            int passages,
            @Nullable String nextRun,
            @Nullable RunReport lastRun) {}
}
