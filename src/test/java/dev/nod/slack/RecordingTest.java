package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.nod.action.Effect;
import dev.nod.action.EffectId;
import dev.nod.action.Outcome;
import dev.nod.action.Release;
import dev.nod.approval.Approval;
import dev.nod.approval.Deadlines;
import dev.nod.approval.Proposal;
import dev.nod.approval.Quorum;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RecordingTest extends CardsInUseTest {

    @Test
    void countsAPressThatIsFasterThanTheRecordOfItsCard() {
        open(Quorum.ONE, Duration.ZERO, Duration.ofHours(1));
        var now = Instant.now(Clock.systemUTC());
        var help = office().help();
        var asker = new Person(office().session.team(), office().chat.id("ana"));
        var id = new RequestId(office().session.team(), help, office().chat.say("ana", help, "A question"));
        var request = new Request(id, asker, new Place(help, id.ts()), new MessageRef(help, id.ts()),
                QUESTION, now);
        var proposal = new Proposal(request, 1, new Release.Quoted(Samples.draft("Press Reset.")), null,
                new Deadlines(now.plusSeconds(3_600), null, null));
        var effect = new Effect(new EffectId(new UUID(1, 1)), id, 1, Effect.Kind.SHOW_CARD,
                now.plusSeconds(60), null);
        office().requests.receive(request);
        office().requests.claim(now, now.plusSeconds(300), 1);
        office().approvals.propose(proposal, List.of(effect));
        var attempt = office().outbox.claim(now.plusSeconds(61), now.plusSeconds(300), 1, Set.of())
                .getFirst();
        var pending = office().approvals.newest(id).orElseThrow();
        var shown = (Outcome.Done) office().desk.show(effect.id(), pending);

        var press = CompletableFuture.runAsync(() -> office().chat.press("ben", office().review(),
                shown.message().ts(), PendingCards.APPROVE));
        await().during(Duration.ofMillis(200))
                .until(() -> office().approvals.newest(id)
                        .orElseThrow()
                        .approval() instanceof Approval.Pending);
        office().outbox.done(attempt, shown.message(), List.of());

        assertThat(press).succeedsWithin(Duration.ofSeconds(5));
        assertThat(office().approvals.newest(id).orElseThrow().approval())
                .isInstanceOf(Approval.Approved.class);
    }
}
