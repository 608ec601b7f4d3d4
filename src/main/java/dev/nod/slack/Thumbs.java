package dev.nod.slack;

import com.slack.api.methods.response.reactions.ReactionsGetResponse;
import com.slack.api.model.Reaction;
import dev.nod.approval.Reactions;
import dev.nod.approval.Vote;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the votes that stand on a card as reactions. */
final class Thumbs {

    private static final Set<String> GONE = Set.of("message_not_found", "channel_not_found",
            "not_in_channel");

    private final WebApi api;
    private final Installation nod;
    private final Clock clock;

    Thumbs(WebApi api, Installation nod, Clock clock) {
        this.api = api;
        this.nod = nod;
        this.clock = clock;
    }

    Reactions on(MessageRef card) {
        var reply = api.call("reactions.get", client -> client.reactionsGet(
                request -> request.channel(card.channel()).timestamp(card.ts()).full(true)));
        return switch (reply) {
            case Reply.Ok<ReactionsGetResponse>(var answer) when answer.getMessage() != null ->
                new Reactions.Read(votes(answer.getMessage().getReactions(), card));
            case Reply.Ok<ReactionsGetResponse> _ ->
                new Reactions.Unreadable("reactions.get: an answer without a message");
            case Reply.Refused<ReactionsGetResponse> refused when GONE.contains(refused.error()) ->
                new Reactions.Gone(refused.error());
            case Reply.Failure<ReactionsGetResponse> failure -> new Reactions.Unreadable(failure.reason());
        };
    }

    private List<Vote> votes(@Nullable List<Reaction> reactions, MessageRef card) {
        return reactions == null
                ? List.of()
                : reactions.stream().flatMap(reaction -> votes(reaction, card)).toList();
    }

    private Stream<Vote> votes(Reaction reaction, MessageRef card) {
        return Thumb.of(reaction.getName())
                .stream()
                .flatMap(thumb -> reaction.getUsers()
                        .stream()
                        .filter(user -> !user.equals(nod.user()))
                        .map(user -> new Vote(new Person(nod.team(), user), thumb.isUp(), card, null,
                                clock.instant())));
    }
}
