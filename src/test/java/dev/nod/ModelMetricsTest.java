package dev.nod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nod.draft.prompt.Allowance;
import dev.nod.draft.prompt.Prompt;
import dev.nod.model.ChatModels;
import dev.nod.model.GptTokens;
import dev.nod.model.ModelKind;
import dev.nod.model.ModelSettings;
import dev.nod.model.Patience;
import dev.nod.model.Prices;
import dev.nod.testing.FakeProvider;
import dev.nod.testing.FakeProvider.Answer;
import dev.nod.testing.Home;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelMetricsTest {

    private static final String VERDICT = "{\"verdicts\":[{\"follows\":true,\"reason\":\"\"}]}";
    private static final Allowance ALLOWANCE = new Allowance(Duration.ofSeconds(30), 2, 1_000, 1_000_000);
    private static final String TOKEN = "0123456789abcdef";
    private static final double MICRO = 1e-6;

    private final FakeProvider first = FakeProvider.start(ModelKind.OPENAI);
    private final FakeProvider second = FakeProvider.start(ModelKind.OPENAI);
    private final ChatModels models = new ChatModels(
            List.of(settings("first", first), settings("second", second)),
            new GptTokens(), new SplittableRandom(5), Clock.systemUTC());

    @AfterEach
    void close() {
        models.close();
        first.close();
        second.close();
    }

    @Test
    void countsWhatAModelIsAskedAndTakes() {
        first.next(Answer.status(429).with("Retry-After", "0"));
        first.says(VERDICT);

        judge(1);

        assertThat(value("nod_model_requests_total", "model=\"first\",outcome=\"filled\"")).isEqualTo(1);
        assertThat(value("nod_model_requests_total", "model=\"second\",outcome=\"filled\"")).isZero();
        assertThat(value("nod_model_retries_total", "model=\"first\"")).isEqualTo(1);
        assertThat(value("nod_model_tokens_total", "model=\"first\",direction=\"read\"")).isEqualTo(100);
        assertThat(value("nod_model_tokens_total", "model=\"first\",direction=\"written\"")).isEqualTo(50);
        assertThat(value("nod_model_cost_total", "model=\"first\""))
                .isEqualTo((80 * 3 + 20 + 50 * 15) * MICRO, within(MICRO / 2));
        assertThat(value("nod_model_seconds_total", "model=\"first\"")).isBetween(1e-4, 30.0);
    }

    @Test
    void countsAFormThatHasToBeFilledInOnceMoreAsOne() {
        first.says(VERDICT);

        judge(2);

        assertThat(value("nod_model_requests_total", "model=\"first\",outcome=\"unusable\"")).isEqualTo(1);
        assertThat(value("nod_model_retries_total", "model=\"first\"")).isEqualTo(1);
        assertThat(value("nod_model_tokens_total", "model=\"first\",direction=\"written\"")).isEqualTo(100);
    }

    @Test
    void tellsWhichModelIsLeftAlone() {
        first.always(Answer.status(400));
        second.says(VERDICT);

        for (var i = 0; i < 7; i++) {
            judge(1);
        }

        assertThat(value("nod_model_requests_total", "model=\"first\",outcome=\"unavailable\"")).isEqualTo(5);
        assertThat(value("nod_model_requests_total", "model=\"first\",outcome=\"skipped\"")).isEqualTo(2);
        assertThat(value("nod_model_requests_total", "model=\"second\",outcome=\"filled\"")).isEqualTo(7);
        assertThat(value("nod_model_circuit_open", "model=\"first\"")).isEqualTo(1);
        assertThat(value("nod_model_circuit_open", "model=\"second\"")).isZero();
    }

    @Test
    void standsInTheAdminApiWithThoseOfOneNameSideBySide(@TempDir Path folder) throws Exception {
        var home = new Home(folder, Path.of("config/handbook"));
        var prompts = Files.createDirectory(home.config().resolve("prompts"));
        Files.writeString(prompts.resolve("draft.md"), "Answer from the passages.");
        Files.writeString(home.config().resolve("nod.yaml"),
                "models: [{name: best, kind: openai, url: '%s', model: m}]".formatted(first.url()),
                StandardOpenOption.APPEND);

        try (var nod = Nod.start(home.settings(Map.of("NOD_ADMIN_TOKEN", TOKEN)), Clock.systemUTC(), _ -> {});
                var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(nod.serving().admin() + "/admin/metrics"))
                    .header("Authorization", "Bearer " + TOKEN)
                    .build();
            var runs = new ArrayList<String>();
            client.send(request, BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.contains("{model=\"best\""))
                    .map(line -> line.substring(0, line.indexOf('{')))
                    .filter(name -> runs.isEmpty() || !runs.getLast().equals(name))
                    .forEach(runs::add);

            assertThat(runs).contains("nod_model_requests_total", "nod_model_circuit_open")
                    .doesNotHaveDuplicates();
        }
    }

    private void judge(int statements) {
        models.judge(new Prompt("Judge.", "Parking is free."), statements, ALLOWANCE);
    }

    private double value(String name, String label) {
        return ModelMetrics.of(models)
                .stream()
                .filter(metric -> metric.name().equals(name) && metric.label().equals(label))
                .mapToDouble(metric -> metric.value().getAsDouble())
                .findFirst()
                .orElseThrow();
    }

    private static ModelSettings settings(String name, FakeProvider provider) {
        var usual = provider.settings(name);
        return new ModelSettings(name, usual.kind(), usual.address(), usual.model(), usual.structure(),
                new Prices(3_000_000, 1_000_000, 15_000_000), Patience.USUAL, usual.tuning());
    }
}
