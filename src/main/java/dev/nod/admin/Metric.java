package dev.nod.admin;

import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * A number about Nod that is worth watching.
 *
 * @param name  unique together with the label; of a counter, it ends in {@code _total}
 * @param label such as {@code outcome="failed"}; may be empty
 * @param help  what is counted
 * @param value gives the number as it is now
 */
public record Metric(String name, String label, String help, DoubleSupplier value) {

    /** The lines that say what the metric is, in Prometheus' text format. */
    String heading() {
        return "# HELP %s %s\n# TYPE %s %s\n".formatted(name, help, name,
                name.endsWith("_total") ? "counter" : "gauge");
    }

    /** The line with its value. */
    String line() {
        return String.format(Locale.ROOT, "%s%s %s\n", name, label.isEmpty() ? "" : "{" + label + "}",
                value.getAsDouble());
    }
}
