package dev.nod.store;

import static dev.nod.store.Examples.AT_NOON;
import static dev.nod.store.Examples.NOON;
import static dev.nod.store.Examples.effect;
import static dev.nod.store.Examples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.action.Attempt;
import dev.nod.action.Effect;
import dev.nod.action.Effect.Kind;
import dev.nod.action.EffectId;
import dev.nod.request.MessageRef;
import dev.nod.request.Request;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlOutboxTest {

    private static final MessageRef MESSAGE = new MessageRef("C1", "8.8");

    @TempDir
    private Path folder;
    private Database database;
    private SqlApprovals approvals;
    private SqlOutbox outbox;

    @BeforeEach
    void open() {
        database = Database.open(folder, AT_NOON);
        approvals = new SqlApprovals(database);
        outbox = new SqlOutbox(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEffectIsDueAtOnceAndTakenOnce() {
        var effect = decided("1.1", Kind.PASS_ON).getFirst();

        assertThat(outbox.nextDue()).contains(NOON);
        assertThat(outbox.claim(NOON, 10)).containsExactly(new Attempt(effect, 1, false, NOON));
        assertThat(outbox.claim(NOON, 10)).isEmpty();
        assertThat(outbox.nextDue()).isEmpty();
    }

    @Test
    void keepsEveryKindOfEffect() {
        var effects = decided("1.1", Kind.values());

        assertThat(outbox.claim(NOON, 100)).extracting(Attempt::effect).isEqualTo(effects);
    }

    @Test
    void takesWhatIsDueFirstAndThenWhatWasDecidedFirst() {
        var effects = decided("1.1", Kind.PASS_ON, Kind.TELL_FAILED, Kind.TELL_NOT_FOUND);
        var others = decided("1.2", Kind.PASS_ON);
        outbox.claim(NOON, 1);
        outbox.retry(effects.getFirst().id(), NOON.plusSeconds(1), "busy");

        assertThat(claimed(NOON.plusSeconds(2), 2)).containsExactly(effects.get(1), effects.get(2));
        assertThat(claimed(NOON.plusSeconds(2), 2)).containsExactly(others.getFirst(), effects.getFirst());
    }

    @Test
    void leavesAloneWhatIsNotDueYet() {
        var effect = decided("1.1", Kind.PASS_ON).getFirst();
        outbox.claim(NOON, 1);

        outbox.retry(effect.id(), NOON.plusSeconds(5), "busy");

        assertThat(outbox.nextDue()).contains(NOON.plusSeconds(5));
        assertThat(outbox.claim(NOON.plusMillis(4999), 10)).isEmpty();
        assertThat(outbox.claim(NOON.plusSeconds(5), 10))
                .containsExactly(new Attempt(effect, 2, false, NOON));
    }

    @Test
    void whatIsDoneIsNotTriedAgain() {
        var effect = decided("1.1", Kind.PASS_ON).getFirst();
        outbox.claim(NOON, 1);

        outbox.done(effect.id(), MESSAGE);

        assertThat(outbox.nextDue()).isEmpty();
        assertThat(outbox.claim(NOON.plusSeconds(99), 10)).isEmpty();
    }

    @Test
    void whatIsUncertainMayHaveHappened() {
        var effect = decided("1.1", Kind.PASS_ON).getFirst();
        outbox.claim(NOON, 1);

        outbox.uncertain(effect.id(), NOON.plusSeconds(30), "timeout");

        assertThat(outbox.claim(NOON.plusSeconds(29), 1)).isEmpty();
        assertThat(outbox.claim(NOON.plusSeconds(30), 1)).containsExactly(new Attempt(effect, 2, true, NOON));
    }

    @Test
    void anUncertainEffectThatWasThenNotSentHasNotHappened() {
        var effect = decided("1.1", Kind.PASS_ON).getFirst();
        outbox.claim(NOON, 1);
        outbox.uncertain(effect.id(), NOON, "timeout");
        outbox.claim(NOON, 1);

        outbox.retry(effect.id(), NOON, "looked for, absent, then not sent");

        assertThat(outbox.claim(NOON, 1)).containsExactly(new Attempt(effect, 3, false, NOON));
    }

    @Test
    void anUncertaintyThatALookUpDidNotEndRemains() {
        var effect = decided("1.1", Kind.PASS_ON).getFirst();
        outbox.claim(NOON, 1);
        outbox.uncertain(effect.id(), NOON, "timeout");
        outbox.claim(NOON, 1);

        outbox.uncertain(effect.id(), NOON, "cannot look");

        assertThat(outbox.claim(NOON, 1)).containsExactly(new Attempt(effect, 3, true, NOON));
    }

    @Test
    void givingUpStoresWhatFollowsFromIt() {
        var request = received("1.1");
        var effect = effect(request, Kind.POST_ANSWER);
        approvals.close(request.id(), List.of(effect));
        outbox.claim(NOON, 1);
        var consequence = effect(request, Kind.REPORT_FAILURE);

        outbox.giveUp(effect.id(), "channel_not_found", List.of(consequence));

        assertThat(claimed(NOON, 10)).containsExactly(consequence);
    }

    @Test
    void givingUpIsAllOrNothing() {
        var effect = decided("1.1", Kind.POST_ANSWER).getFirst();
        outbox.claim(NOON, 1);
        var unknown = effect(request("9.9"), Kind.REPORT_FAILURE);

        assertThatThrownBy(() -> outbox.giveUp(effect.id(), "gone", List.of(unknown)))
                .isInstanceOf(StoreException.class);
        outbox.retry(effect.id(), NOON, "still there");

        assertThat(claimed(NOON, 10)).containsExactly(effect);
    }

    @Test
    void aResultThatComesTooLateChangesNothing() {
        var request = received("1.1");
        var effect = effect(request, Kind.POST_ANSWER);
        approvals.close(request.id(), List.of(effect));
        outbox.claim(NOON, 1);
        outbox.done(effect.id(), MESSAGE);

        outbox.retry(effect.id(), NOON, "late");
        outbox.uncertain(effect.id(), NOON, "late");
        outbox.giveUp(effect.id(), "late", List.of(effect(request, Kind.REPORT_FAILURE)));
        outbox.done(new EffectId(new UUID(1, 2)), MESSAGE);

        assertThat(claimed(NOON, 10)).isEmpty();
    }

    @Test
    void afterARestartWhatWasBeingTriedIsUncertainAndDue() {
        var effects = decided("1.1", Kind.PASS_ON, Kind.TELL_FAILED, Kind.TELL_NOT_FOUND);
        outbox.claim(NOON, 2);
        outbox.done(effects.getFirst().id(), MESSAGE);
        close();
        open();

        outbox.recover(NOON.plusSeconds(9));

        assertThat(outbox.claim(NOON.plusSeconds(9), 10)).containsExactly(
                new Attempt(effects.get(2), 1, false, NOON),
                new Attempt(effects.get(1), 2, true, NOON));
    }

    private List<Effect> decided(String ts, Kind... kinds) {
        var request = received(ts);
        var effects = Arrays.stream(kinds).map(kind -> effect(request, kind)).toList();
        approvals.close(request.id(), effects);
        return effects;
    }

    private Request received(String ts) {
        var request = request(ts);
        approvals.receive(request);
        return request;
    }

    private List<Effect> claimed(Instant now, int limit) {
        return outbox.claim(now, limit).stream().map(Attempt::effect).toList();
    }
}
