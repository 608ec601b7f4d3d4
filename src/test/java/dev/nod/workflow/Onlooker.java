package dev.nod.workflow;

import dev.nod.action.EffectId;
import dev.nod.approval.Policy;
import dev.nod.request.Person;
import dev.nod.testing.FakeChat.Posted;
import dev.nod.testing.FakeChat.What;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Watches what Nod does to the world, and holds it against what people can be seen to want at that very moment. */
final class Onlooker {

    private Onlooker() {}

    /** What is wrong about a call; empty if nothing is. */
    static Optional<String> objection(Crossing crossing, Store store, Outside outside, Policy policy) {
        return isRelease(crossing)
                ? crossing.effect().flatMap(id -> objection(id, store, outside, policy))
                : Optional.empty();
    }

    /** Whether this is what a yes releases. */
    static boolean isRelease(Crossing crossing) {
        return crossing.name().equals("Replies.answer") || crossing.name().equals("Caller.call");
    }

    /**
     * It takes enough of those who may decide now, and who want exactly what is being done; or the rule of a workflow that
     * has one, a card that they could see, and nobody of them against it.
     */
    private static Optional<String> objection(EffectId id, Store store, Outside outside, Policy policy) {
        return store.outbox.trial(id).flatMap(trial -> {
            var effect = trial.effect();
            var proposal = store.approvals.revision(effect.request(), effect.revision())
                    .orElseThrow()
                    .approval()
                    .proposal();
            var cards = outside.chat.posts()
                    .stream()
                    .filter(post -> post.what() == What.CARD && post.words().equals(proposal.digest().hex()))
                    .map(Posted::message)
                    .toList();
            Predicate<Person> mayDecide = person -> policy
                    .refusal(outside.people.voter(person, Set.of()), proposal.request(), proposal.editor())
                    .isEmpty();
            var wanting = cards.stream()
                    .flatMap(card -> outside.wanting(card).stream())
                    .distinct()
                    .filter(mayDecide)
                    .count();
            var isByRule = policy.rule(proposal).isPresent() && !cards.isEmpty() && cards.stream()
                    .flatMap(card -> outside.against(card).stream())
                    .noneMatch(mayDecide);
            return isByRule || wanting >= policy.quorum().yes()
                    ? Optional.empty()
                    : Optional.of("%s is done, which %d people want".formatted(effect, wanting));
        });
    }
}
