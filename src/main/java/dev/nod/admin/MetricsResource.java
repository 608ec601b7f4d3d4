package dev.nod.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.HashSet;
import java.util.List;

/** All metrics, in the text format that Prometheus reads. */
@Path("admin/metrics")
@Produces(MetricsResource.TEXT)
public final class MetricsResource {

    static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final List<Metric> metrics;

    MetricsResource(List<Metric> metrics) {
        this.metrics = List.copyOf(metrics);
    }

    /** A line for each; those of one name must stand side by side. */
    @GET
    public String metrics() {
        var text = new StringBuilder();
        var named = new HashSet<String>();
        for (var metric : metrics) {
            if (named.add(metric.name())) {
                text.append(metric.heading());
            }
            text.append(metric.line());
        }
        return text.toString();
    }
}
