package dev.nod.workflow;

import dev.nod.action.Answer;
import dev.nod.action.Attempt;
import dev.nod.action.Effect;
import dev.nod.action.Effect.Kind;
import dev.nod.action.EffectId;
import dev.nod.action.Release;
import dev.nod.approval.Approval;
import dev.nod.approval.Standing;
import dev.nod.request.MessageRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Ways of building Nod that look right until it dies at the wrong moment. */
final class Naive {

    private Naive() {}

    /** Repeats what it was doing when it died, without looking whether it had happened. */
    static Machine.Ports repeating(Machine.Ports ports) {
        return post(crossing -> crossing.name().equals("Outbox.claim")
                ? attempts(crossing).stream()
                        .map(attempt -> new Attempt(attempt.effect(), attempt.number(), false,
                                attempt.since(),
                                attempt.lane()))
                        .toList()
                : crossing.proceed()).before(ports);
    }

    /** Notes that the asker has been told, and then tells them. */
    static Machine.Ports notingFirst(Machine.Ports ports) {
        return post(crossing -> {
            if (!crossing.name().equals("Outbox.claim")) {
                return crossing.proceed();
            }
            var attempts = attempts(crossing);
            attempts.stream()
                    .filter(attempt -> attempt.effect().kind() == Kind.TELL_DECLINED)
                    .forEach(attempt -> ports.outbox().done(attempt, new MessageRef("C1", "0"), List.of()));
            return attempts;
        }).before(ports);
    }

    /** Acts as soon as it is told to, and stores the decision afterwards. */
    static Machine.Ports actingFirst(Machine.Ports ports) {
        var done = new HashMap<EffectId, Object>();
        return post(crossing -> {
            if (crossing.name().equals("Approvals.replace")
                    && crossing.arguments().get(1) instanceof Approval.Approved approved) {
                act(ports, approved, effects(crossing), done);
            }
            return Onlooker.isRelease(crossing) && done.containsKey(crossing.effect().orElseThrow())
                    ? done.get(crossing.effect().orElseThrow())
                    : crossing.proceed();
        }).before(ports);
    }

    /** Answers as soon as a card is there. */
    static Machine.Ports answeringUnasked(Machine.Ports ports) {
        return post(crossing -> {
            var result = crossing.proceed();
            if (crossing.name().equals("ReviewDesk.show")
                    && crossing.arguments().get(1) instanceof Standing(var approval, _, _)) {
                var proposal = approval.proposal();
                ports.replies()
                        .answer(crossing.effect().orElseThrow(),
                                new Answer(proposal.request(), proposal.release(), List.of(), null));
            }
            return result;
        }).before(ports);
    }

    private static void act(
            Machine.Ports ports,
            Approval.Approved approved,
            List<Effect> effects,
            Map<EffectId, Object> done) {
        var proposal = approved.proposal();
        for (var effect : effects) {
            if (effect.kind().isRelease()) {
                done.put(effect.id(), proposal.release() instanceof Release.Called(var call, _)
                        ? ports.caller().call(effect.id(), call)
                        : ports.replies().answer(effect.id(), Releasing.answer(approved)));
            }
        }
    }

    private static Crossing.Post post(Crossing.Post post) {
        return post;
    }

    @SuppressWarnings("unchecked")
    private static List<Attempt> attempts(Crossing crossing) {
        return (List<Attempt>) Objects.requireNonNull(crossing.proceed());
    }

    @SuppressWarnings("unchecked")
    private static List<Effect> effects(Crossing crossing) {
        return (List<Effect>) Objects.requireNonNull(crossing.arguments().get(2));
    }
}
