package dev.nod.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.draft.prompt.Failure;
import dev.nod.draft.prompt.Manuscript;
import dev.nod.draft.prompt.Prompt;
import dev.nod.draft.prompt.Reply;
import dev.nod.draft.prompt.Slot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What models make of forms. */
class ModelFormsTest extends TwoModelsTest {

    @Test
    void repairsAWrongFormOnlyWithASecondCall() {
        first.next(SITUATION.said("{}"));
        first.says(Situation.FORM);
        try (var models = models(settings(first, "first", 1, null))) {
            assertThat(models.write(PROMPT, List.of(), ALLOWANCE)).isInstanceOf(Reply.Given.class);
        }
        first.next(SITUATION.said("{}"));

        try (var models = models(settings(first, "first", 1, null), settings(second, "second", 1, null))) {
            var reply = models.write(PROMPT, List.of(), ONE_CALL);

            assertThat(reply).isInstanceOfSatisfying(Reply.Failed.class,
                    failed -> assertThat(failed.failure()).isEqualTo(Failure.UNUSABLE));
            assertThat(reply.exchange().usage().calls()).isEqualTo(1);
            assertThat(first.requests()).hasSize(3);
            assertThat(second.requests()).isEmpty();
        }
    }

    @Test
    void findsValuesForSlots() {
        var slots = List.of(new Slot("service", "which one", List.of("vpn", "mail")),
                new Slot("since", "since when", List.of()));
        first.says(Situation.FORM.replace("}]}],", "}]}],\"values\":{\"service\":\"vpn\",\"since\":null},"));

        try (var models = models(settings(first, "first", 1, null))) {
            assertThat(models.write(PROMPT, slots, ALLOWANCE)).isInstanceOfSatisfying(Reply.Given.class,
                    given -> assertThat(((Manuscript) given.content()).values())
                            .isEqualTo(Map.of("service", "vpn")));
        }
    }

    @Test
    void wantsAVerdictOnEachStatement() {
        first.says("{\"verdicts\":[{\"follows\":true,\"reason\":\"\"}]}");

        try (var models = models(settings(first, "first", 1, null))) {
            assertThat(models.judge(PROMPT, 1, ALLOWANCE)).isInstanceOf(Reply.Given.class);
            assertThat(models.judge(PROMPT, 2, ALLOWANCE)).isInstanceOfSatisfying(Reply.Failed.class,
                    failed -> assertThat(failed.why()).contains("1 verdicts on 2 statements"));
        }
    }

    @Test
    void takesTextsThatAreNoUnicode() {
        first.says(Situation.FORM);

        try (var models = models(settings(first, "first", 1, null))) {
            var reply = models.write(new Prompt("Answer.", "half \uD83D of a rocket"), List.of(), ALLOWANCE);

            assertThat(reply).isInstanceOf(Reply.Given.class);
        }
    }
}
