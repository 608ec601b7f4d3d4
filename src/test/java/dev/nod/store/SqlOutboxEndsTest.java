package dev.nod.store;

import static dev.nod.store.Examples.BEN;
import static dev.nod.store.Examples.NOON;
import static dev.nod.store.Examples.effect;
import static dev.nod.store.Examples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.action.Attempt;
import dev.nod.action.Doubt;
import dev.nod.action.Effect;
import dev.nod.action.Effect.Kind;
import dev.nod.action.Resolution;
import dev.nod.action.Trial;
import dev.nod.request.MessageRef;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How tries end. */
class SqlOutboxEndsTest extends TablesTest {

    private static final MessageRef MESSAGE = new MessageRef("C1", "8.8");

    @Test
    void whatIsDoneIsNotTriedAgain() {
        tables.decided("1.1", Kind.PASS_ON);

        tables.outbox.done(tables.claim(NOON).getFirst(), MESSAGE, List.of());

        assertThat(tables.outbox.nextDue(Set.of())).isEmpty();
        assertThat(tables.claim(NOON.plusSeconds(99))).isEmpty();
    }

    @Test
    void whatIsUncertainMayHaveHappened() {
        tables.decided("1.1", Kind.PASS_ON);

        tables.outbox.uncertain(tables.claim(NOON).getFirst(), NOON.plusSeconds(30), "timeout");

        assertThat(tables.claim(NOON.plusSeconds(29))).isEmpty();
        assertThat(tables.claim(NOON.plusSeconds(30))).allMatch(Attempt::mayHaveHappened).hasSize(1);
    }

    @Test
    void anUncertainEffectThatWasThenNotSentHasNotHappened() {
        tables.decided("1.1", Kind.PASS_ON);
        tables.outbox.uncertain(tables.claim(NOON).getFirst(), NOON, "timeout");

        tables.outbox.retry(tables.claim(NOON).getFirst(), NOON, "looked for, absent, then not sent");

        assertThat(tables.claim(NOON)).noneMatch(Attempt::mayHaveHappened).hasSize(1);
    }

    @Test
    void anEffectWhoseLeaseHasEndedMayHaveHappened() {
        tables.decided("1.1", Kind.PASS_ON);
        tables.outbox.claim(NOON, NOON.plusSeconds(60), 9, Set.of());

        assertThat(nextDue()).isEqualTo(NOON.plusSeconds(60));
        assertThat(tables.claim(NOON.plusSeconds(59))).isEmpty();
        assertThat(tables.claim(NOON.plusSeconds(60))).allMatch(Attempt::mayHaveHappened).hasSize(1);
    }

    @Test
    void givingUpStoresWhatFollowsFromIt() {
        var request = tables.received("1.1");
        tables.closed(request, List.of(effect(request, Kind.POST_ANSWER)));
        var consequence = effect(request, Kind.REPORT_FAILURE);

        tables.outbox.giveUp(tables.claim(NOON).getFirst(), "channel_not_found", List.of(consequence));

        assertThat(tables.claimAll(NOON)).containsExactly(consequence);
    }

    @Test
    void anEndIsAllOrNothing() {
        var effect = tables.decided("1.1", Kind.POST_ANSWER).getFirst();
        var attempt = tables.claim(NOON).getFirst();
        var twice = effect(request("1.1"), Kind.REPORT_FAILURE);

        assertThatThrownBy(() -> tables.outbox.giveUp(attempt, "gone", List.of(twice, twice)))
                .isInstanceOf(StoreException.class);
        tables.outbox.retry(attempt, NOON, "still there");

        assertThat(tables.claimAll(NOON)).containsExactly(effect);
    }

    @Test
    void aResultThatComesTooLateChangesNothing() {
        var request = tables.received("1.1");
        tables.closed(request, List.of(effect(request, Kind.POST_ANSWER)));
        var late = tables.claim(NOON).getFirst();
        tables.outbox.retry(late, NOON, "busy");
        var newest = tables.claim(NOON).getFirst();

        tables.outbox.retry(late, NOON, "late");
        tables.outbox.uncertain(late, NOON, "late");
        tables.outbox.giveUp(late, "late", List.of(effect(request, Kind.REPORT_FAILURE)));
        assertThat(tables.claimAll(NOON)).isEmpty();
        tables.outbox.done(newest, MESSAGE, List.of());
        tables.outbox.park(newest, "late", List.of());

        assertThat(tables.claimAll(NOON)).isEmpty();
        assertThat(state(newest.effect())).isEqualTo(Trial.State.DONE);
    }

    @Test
    void aParkedEffectWaitsForAPerson() {
        var request = tables.received("1.1");
        tables.closed(request, List.of(effect(request, Kind.CALL)));
        var attempt = tables.claim(NOON).getFirst();
        tables.outbox.park(attempt, "the connection broke", List.of());

        assertThat(tables.claimAll(NOON)).isEmpty();
        assertThat(tables.outbox.resolve(Doubt.about(attempt.effect().id()), Resolution.RUN_AGAIN, BEN,
                List.of()))
                .isTrue();
        assertThat(tables.outbox.resolve(Doubt.about(attempt.effect().id()), Resolution.DONE, BEN, List.of()))
                .isFalse();

        assertThat(tables.claim(NOON)).noneMatch(Attempt::mayHaveHappened).hasSize(1);
    }

    private Instant nextDue() {
        return tables.outbox.nextDue(Set.of()).orElseThrow();
    }

    private Trial.State state(Effect effect) {
        return tables.outbox.trial(effect.id()).orElseThrow().state();
    }
}
