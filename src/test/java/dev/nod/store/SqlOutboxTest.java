package dev.nod.store;

import static dev.nod.store.Examples.NOON;
import static dev.nod.store.Examples.effect;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.action.Attempt;
import dev.nod.action.Effect;
import dev.nod.action.Effect.Kind;
import dev.nod.action.EffectId;
import dev.nod.action.Trial;
import dev.nod.request.MessageRef;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SqlOutboxTest extends TablesTest {

    private static final MessageRef MESSAGE = new MessageRef("C1", "8.8");
    private static final String REVIEWERS = "review/answer";

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

    private static List<Effect> effects(List<Attempt> attempts) {
        return attempts.stream().map(Attempt::effect).toList();
    }
}
