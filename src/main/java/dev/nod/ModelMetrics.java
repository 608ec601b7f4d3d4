package dev.nod;

import dev.nod.admin.Metric;
import dev.nod.draft.prompt.Failure;
import dev.nod.model.ChatModels;
import dev.nod.model.ModelCounts;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What there is to watch of the language models. */
final class ModelMetrics {

    private static final String REQUESTS = "Forms that a model was to fill in by what became of them; for those that are 'skipped' it was not asked, since it had failed too often";
    private static final String RETRIES = "Requests that were sent once more, to a server that was busy or out of reach, or for a form that was filled in wrongly";
    private static final String TOKENS = "Tokens that a model read and wrote";
    private static final double NANOS = 1e9;
    private static final double MICROS = 1e6;

    private ModelMetrics() {}

    private record Figure(String name, String label, String help, ToDoubleFunction<ModelCounts> value) {

        Metric of(String model, ChatModels models) {
            var labels = "model=\"%s\"%s".formatted(model, label.isEmpty() ? "" : "," + label);
            return new Metric(name, labels, help, () -> value.applyAsDouble(models.counts(model)));
        }
    }

    static List<Metric> of(ChatModels models) {
        return Stream
                .concat(Stream.concat(Stream.of(requests("filled", ModelCounts::filled)), failures()),
                        others())
                .flatMap(figure -> models.names().stream().map(model -> figure.of(model, models)))
                .toList();
    }

    private static Stream<Figure> failures() {
        return Stream.of(Failure.values())
                .map(failure -> requests(failure.name().toLowerCase(Locale.ROOT),
                        counts -> counts.failed().getOrDefault(failure, 0L)));
    }

    private static Stream<Figure> others() {
        return Stream.of(
                requests("skipped", ModelCounts::skipped),
                new Figure("nod_model_retries_total", "", RETRIES, ModelCounts::repeated),
                new Figure("nod_model_seconds_total", "", "How long these requests took, waits included",
                        counts -> counts.took().toNanos() / NANOS),
                new Figure("nod_model_tokens_total", "direction=\"read\"", TOKENS, ModelCounts::read),
                new Figure("nod_model_tokens_total", "direction=\"written\"", TOKENS, ModelCounts::written),
                new Figure("nod_model_cost_total", "", "What they cost, by the prices in the settings",
                        counts -> counts.micros() / MICROS),
                new Figure("nod_model_circuit_open", "",
                        "1 while a model is left alone, since it failed too often; else 0",
                        counts -> counts.isLeftAlone() ? 1 : 0));
    }

    private static Figure requests(String outcome, ToDoubleFunction<ModelCounts> count) {
        return new Figure("nod_model_requests_total", "outcome=\"%s\"".formatted(outcome), REQUESTS, count);
    }
}
