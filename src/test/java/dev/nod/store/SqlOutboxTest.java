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
import dev.nod.action.EffectId;
import dev.nod.action.Resolution;
import dev.nod.action.Trial;
import dev.nod.request.MessageRef;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlOutboxTest {

    private static final MessageRef MESSAGE = new MessageRef("C1", "8.8");
    private static final String REVIEWERS = "review/answer";

    @TempDir
    private Path folder;
    private Tables tables;

    @BeforeEach
    void open() {
        tables = Tables.open(folder);
    }

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void anEffectIsDueAtOnceAndTakenOnce() {
        var effect = tables.decided("1.1", Kind.PASS_ON).getFirst();

        assertThat(nextDue()).isEqualTo(NOON);
        assertThat(tables.claim(NOON)).containsExactly(new Attempt(effect, 1, false, NOON, REVIEWERS));
        assertThat(tables.claim(NOON)).isEmpty();
    }

    @Test
    void keepsEveryKindOfEffect() {
        var effects = tables.decided("1.1", Kind.values());

        assertThat(tables.claimAll(NOON)).containsExactlyInAnyOrderElementsOf(effects);
    }

    @Test
    void takesOneOfEachLaneAtATimeWhatWasDecidedFirst() {
        var effects = tables.decided("1.1", Kind.PASS_ON, Kind.TELL_FAILED, Kind.TELL_NOT_FOUND);
        var others = tables.decided("1.2", Kind.PASS_ON);

        assertThat(effects(tables.claim(NOON))).containsExactly(effects.get(0), effects.get(1));
        assertThat(effects(tables.claim(NOON))).containsExactly(effects.get(2), others.getFirst());
    }

    @Test
    void takesNothingFromABusyLane() {
        var effects = tables.decided("1.1", Kind.PASS_ON, Kind.TELL_FAILED);

        assertThat(effects(tables.outbox.claim(NOON, NOON.plusSeconds(9), 9, Set.of(REVIEWERS))))
                .containsExactly(effects.getLast());
    }

    @Test
    void leavesAloneWhatIsNotDueYet() {
        var effect = tables.decided("1.1", Kind.PASS_ON).getFirst();

        tables.outbox.retry(tables.claim(NOON).getFirst(), NOON.plusSeconds(5), "busy");

        assertThat(nextDue()).isEqualTo(NOON.plusSeconds(5));
        assertThat(tables.claim(NOON.plusMillis(4999))).isEmpty();
        var again = tables.claim(NOON.plusSeconds(5)).getFirst();
        assertThat(again.effect().id()).isEqualTo(effect.id());
        assertThat(again.number()).isEqualTo(2);
        assertThat(again.mayHaveHappened()).isFalse();
    }

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

    @Test
    void tellsHowFarAnEffectHasCome() {
        var request = tables.received("1.1");
        var effect = effect(request, Kind.CALL);
        tables.closed(request, List.of(effect));
        tables.outbox.done(tables.claim(NOON).getFirst(), "restarted", List.of());

        var trial = new Trial(effect, Trial.State.DONE, 1, NOON, "restarted");
        assertThat(tables.outbox.trial(effect.id())).contains(trial);
        assertThat(tables.outbox.trial(request.id(), 1, Kind.CALL)).contains(trial);
        assertThat(tables.outbox.trial(request.id(), 2, Kind.CALL)).isEmpty();
        assertThat(tables.outbox.trial(new EffectId(new UUID(1, 2)))).isEmpty();
    }

    @Test
    void keepsWhichEffectAnotherOneIsAbout() {
        var request = tables.received("1.1");
        var call = effect(request, Kind.CALL);
        var about = new Effect(new EffectId(UUID.randomUUID()), request.id(), 1, Kind.SHOW_PARKED, NOON,
                call.id());
        tables.closed(request, List.of(call));
        tables.outbox.park(tables.claim(NOON).getFirst(), "timeout", List.of(about));
        assertThat(tables.outbox.parkedCards(call.id())).isEmpty();

        var shown = tables.claim(NOON).getFirst();
        tables.outbox.done(shown, MESSAGE, List.of());

        assertThat(shown.effect()).isEqualTo(about);
        assertThat(tables.outbox.parkedCards(call.id())).containsExactly(MESSAGE);
    }

    @Test
    void afterARestartIsDueWhatCanBeRepeatedAndLaterWhatHasToBeLookedForFirst() {
        tables.decided("1.1", Kind.PASS_ON, Kind.TELL_FAILED, Kind.REFRESH_CARD);
        var first = tables.claim(NOON);
        tables.outbox.done(first.getFirst(), MESSAGE, List.of());
        close();
        open();

        tables.outbox.recover(NOON.plusSeconds(9), NOON.plusSeconds(39));

        assertThat(tables.claim(NOON.plusSeconds(38))).singleElement().satisfies(attempt -> {
            assertThat(attempt.effect().kind()).isEqualTo(Kind.REFRESH_CARD);
            assertThat(attempt.mayHaveHappened()).isTrue();
        });
        assertThat(tables.claim(NOON.plusSeconds(39))).singleElement().satisfies(attempt -> {
            assertThat(attempt.effect().kind()).isEqualTo(Kind.TELL_FAILED);
            assertThat(attempt.mayHaveHappened()).isTrue();
        });
    }

    @Test
    void namesNoLaneThatTwoSidesShare() {
        assertThat(EnumSet.allOf(Effect.Side.class)).hasSize(5);
        var effects = tables.decided("1.1", Kind.PASS_ON, Kind.REFRESH_CARD, Kind.TELL_FAILED,
                Kind.NOTIFY_ADMINS,
                Kind.CALL);

        assertThat(effects(tables.claim(NOON))).containsExactlyElementsOf(effects);
    }

    private Instant nextDue() {
        return tables.outbox.nextDue(Set.of()).orElseThrow();
    }

    private Trial.State state(Effect effect) {
        return tables.outbox.trial(effect.id()).orElseThrow().state();
    }

    private static List<Effect> effects(List<Attempt> attempts) {
        return attempts.stream().map(Attempt::effect).toList();
    }
}
