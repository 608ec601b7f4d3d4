package dev.nod.slack;

import com.slack.api.methods.response.reactions.ReactionsGetResponse;
import com.slack.api.model.Reaction;
import dev.nod.action.EffectId;
import dev.nod.action.Lookup;
import dev.nod.action.Outcome;
import dev.nod.approval.Approval;
import dev.nod.approval.Card;
import dev.nod.approval.Digest;
import dev.nod.approval.Policy;
import dev.nod.approval.Proposal;
import dev.nod.approval.Refusal;
import dev.nod.approval.ReviewDesk;
import dev.nod.approval.Vote;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Place;
import dev.nod.request.Request;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The reviewers' side of Slack: cards in the review channel. */
public final class SlackReviewDesk implements ReviewDesk {

    private final WebApi api;
    private final Installation nod;
    private final Place place;
    private final Poster poster;
    private final Traces traces;
    private final Permalinks permalinks;
    private final DeciderNames deciders;
    private final Whispers whispers;
    private final Clock clock;

    /**
     * @param policy who is named on cards as those who may decide
     */
    public SlackReviewDesk(SlackSession session, Policy policy, Clock clock) {
        this.clock = clock;
        api = session.api();
        nod = session.nod();
        place = new Place(session.reviewChannel(), null);
        poster = new Poster(api);
        traces = new Traces(api, nod);
        permalinks = new Permalinks(api);
        deciders = new DeciderNames(api, policy.deciders());
        whispers = new Whispers(api, Runnable::run);
    }

    @Override
    public Outcome show(EffectId id, Proposal proposal, Digest digest) {
        var card = draw(new Approval.Pending(proposal), digest);
        return poster.post(id, proposal.request().id(), place, card);
    }

    @Override
    public Outcome refresh(Card card) {
        return poster.replace(card.message(), draw(card.approval(), card.digest()));
    }

    private Post draw(Approval approval, Digest digest) {
        var link = permalinks.to(approval.proposal().request());
        var named = approval instanceof Approval.Pending ? deciders.mentions() : List.<String>of();
        return Cards.of(approval, digest, new Cards.Surroundings(link, named));
    }

    @Override
    public Outcome passOn(EffectId id, Request request) {
        return poster.post(id, request.id(), place, ReviewNotes.passOn(request, permalinks.to(request)));
    }

    @Override
    public Outcome reportFailure(EffectId id, Request request) {
        return poster.post(id, request.id(), place, ReviewNotes.failure(request, permalinks.to(request)));
    }

    @Override
    public Lookup find(EffectId id, Instant since) {
        return traces.find(id, place, since);
    }

    @Override
    public List<Vote> votes(MessageRef card) {
        return api.callIfOffered("reactions.get", client -> client.reactionsGet(
                request -> request.channel(card.channel()).timestamp(card.ts()).full(true)))
                .map(ReactionsGetResponse::getMessage)
                .map(ReactionsGetResponse.Message::getReactions)
                .orElse(List.of())
                .stream()
                .flatMap(reaction -> votes(reaction, card))
                .toList();
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

    @Override
    public void explain(Person voter, Refusal why, Approval approval) {
        Words.refusal(why, approval).ifPresent(words -> whispers.tell(voter.id(), place, words));
    }
}
