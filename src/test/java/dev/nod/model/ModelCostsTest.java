package dev.nod.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.draft.prompt.Allowance;
import dev.nod.draft.prompt.Failure;
import dev.nod.draft.prompt.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What models cost, and what is not asked because of that. */
class ModelCostsTest extends TwoModelsTest {

    private static final Prices PRICES = new Prices(3_000_000, 300_000, 15_000_000);

    @Test
    void tellsWhatAnAnswerMayCostAtMost() {
        try (var models = models(settings(first, "first", 1, null), settings(second, "second", 1, PRICES))) {
            assertThat(models.price(100, ONE_CALL)).isEqualTo(3 * (125 + 1_000) + 15 * 1_000);
            assertThat(models.price(100, ALLOWANCE)).isEqualTo(2 * models.price(100, ONE_CALL));
            assertThat(models.price(100, new Allowance(Duration.ofSeconds(9), 1, 1_000, 7))).isEqualTo(7);
        }
    }

    @Test
    void countsWhatAnAnswerCost() {
        first.says(Situation.FORM);

        try (var models = models(settings(first, "first", 1, PRICES))) {
            assertThat(write(models).exchange().usage().micros()).isEqualTo(80 * 3 + 20 * 3 / 10 + 50 * 15);
        }
    }

    @Test
    void sendsNothingThatCouldCostTooMuch() {
        first.says(Situation.FORM);

        try (var models = models(settings(first, "first", 1, PRICES))) {
            var reply = models.write(PROMPT, List.of(),
                    new Allowance(Duration.ofSeconds(9), 2, 1_000, 1_000));

            assertThat(reply).isInstanceOfSatisfying(Reply.Failed.class,
                    failed -> assertThat(failed.failure()).isEqualTo(Failure.TOO_EXPENSIVE));
            assertThat(first.requests()).isEmpty();
        }
    }

    @Test
    void limitsAnAnswerToWhatIsLeft() {
        first.says(Situation.FORM);

        try (var models = models(settings(first, "first", 1, PRICES))) {
            var reply = models.write(PROMPT, List.of(),
                    new Allowance(Duration.ofSeconds(9), 2, 1_000, 6_000));

            assertThat(reply).isInstanceOf(Reply.Given.class);
            assertThat(first.requests().getFirst().body())
                    .containsPattern("\"max_completion_tokens\":[23]\\d\\d,");
        }
    }
}
