package dev.nod.slack;

import dev.nod.action.EffectId;
import dev.nod.action.Lookup;
import dev.nod.action.Outcome;
import dev.nod.action.Trial;
import dev.nod.approval.Approval;
import dev.nod.approval.Approvals;
import dev.nod.approval.Card;
import dev.nod.approval.Digest;
import dev.nod.approval.Policy;
import dev.nod.approval.Reactions;
import dev.nod.approval.Refusal;
import dev.nod.approval.ReviewDesk;
import dev.nod.approval.Standing;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.workflow.Workflow;
import dev.nod.workflow.Workflows;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reviewers' side of Slack: cards in the channels of review, or where the question was asked. */
public final class SlackReviewDesk implements ReviewDesk {

    private final SlackRooms rooms;
    private final Workflows workflows;
    private final Approvals approvals;
    private final Clock clock;
    private final Poster poster;
    private final Traces traces;
    private final Permalinks permalinks;
    private final Mentions mentions;
    private final Marks marks;
    private final CardThreads threads;
    private final Thumbs thumbs;
    private final Whispers whispers;

    /**
     * @param rooms     where requests are reviewed
     * @param workflows whose policies are told on cards
     * @param approvals where the card of a newer revision is found
     */
    public SlackReviewDesk(
            SlackSession session,
            SlackRooms rooms,
            Workflows workflows,
            Approvals approvals,
            Clock clock) {
        this.rooms = rooms;
        this.workflows = workflows;
        this.approvals = approvals;
        this.clock = clock;
        var api = session.api();
        poster = new Poster(api);
        traces = new Traces(api, session.nod());
        permalinks = new Permalinks(api);
        mentions = new Mentions(api);
        marks = new Marks(api);
        threads = new CardThreads(api, session.nod(), rooms);
        thumbs = new Thumbs(api, session.nod(), clock);
        whispers = new Whispers(api, Runnable::run);
    }

    @Override
    public Outcome show(EffectId id, Standing pending) {
        var request = pending.approval().proposal().request();
        return poster.post(id, request.id(), rooms.review(request),
                draw(pending.approval(), pending.digest(), null));
    }

    @Override
    public Outcome refresh(Card card, @Nullable Trial release) {
        var outcome = poster.replace(card.message(), draw(card.approval(), card.digest(), release));
        if (outcome instanceof Outcome.Done) {
            marks.put(card);
        }
        return outcome;
    }

    private Post draw(Approval approval, Digest digest, @Nullable Trial release) {
        var request = approval.proposal().request();
        var policy = policy(request);
        var named = approval instanceof Approval.Pending && policy != null
                ? mentions.of(policy.deciders())
                : List.<String>of();
        return Cards.of(approval, digest,
                new Cards.Surroundings(permalinks.to(request), newer(approval), policy,
                        named, release, clock.instant()));
    }

    private @Nullable Policy policy(Request request) {
        return workflows.named(request.errand().workflow()).map(Workflow::policy).orElse(null);
    }

    private @Nullable String newer(Approval approval) {
        var proposal = approval.proposal();
        return approvals.card(proposal.request().id(), proposal.revision() + 1)
                .map(card -> permalinks.to(card.message()))
                .orElse(null);
    }

    @Override
    public Outcome remind(EffectId id, Card card) {
        var proposal = card.approval().proposal();
        var post = ReviewNotes.reminder(proposal.deadlines().expiresAt());
        return poster.post(id, proposal.request().id(), threads.of(card), post);
    }

    @Override
    public Outcome warn(EffectId id, Card card) {
        var proposal = card.approval().proposal();
        var policy = policy(proposal.request());
        var called = policy == null ? List.<String>of() : mentions.of(policy.patience().escalateTo());
        return poster.post(id, proposal.request().id(), threads.of(card),
                ReviewNotes.warning(proposal.deadlines().expiresAt(), called));
    }

    @Override
    public Outcome passOn(EffectId id, Request request) {
        return poster.post(id, request.id(), rooms.review(request),
                ReviewNotes.passOn(request, permalinks.to(request)));
    }

    @Override
    public Outcome reportFailure(EffectId id, Request request) {
        return poster.post(id, request.id(), rooms.review(request),
                ReviewNotes.failure(request, permalinks.to(request)));
    }

    @Override
    public Lookup find(EffectId id, Request request, Instant since) {
        return traces.find(id, rooms.review(request), since);
    }

    @Override
    public Lookup findBelow(EffectId id, Card card, Instant since) {
        return traces.find(id, threads.of(card), since);
    }

    @Override
    public Reactions reactions(MessageRef card) {
        return thumbs.on(card);
    }

    @Override
    public Optional<String> reason(MessageRef card, Person by, Instant since) {
        return threads.reason(card, by, since);
    }

    @Override
    public void explain(Person voter, MessageRef card, Refusal why, Approval approval) {
        Refusals.words(Refusals.Wish.REACTION, why, approval)
                .ifPresent(words -> whispers.tell(voter.id(), new Place(card.channel(), null), words));
    }

    @Override
    public void askWhy(Person decliner, MessageRef card) {
        whispers.tell(decliner.id(), new Place(card.channel(), null), Words.DECLINED_BY_REACTION);
    }
}
