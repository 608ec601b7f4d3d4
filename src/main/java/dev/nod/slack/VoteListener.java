package dev.nod.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import dev.nod.approval.Approval;
import dev.nod.approval.Refusal;
import dev.nod.approval.Vote;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Place;
import dev.nod.workflow.Deciding;
import dev.nod.workflow.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes votes out of reactions and buttons. */
final class VoteListener {

    private static final Logger LOG = LoggerFactory.getLogger(VoteListener.class);

    private static final int MOST_ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Deciding deciding;
    private final Installation nod;
    private final Place review;
    private final Whispers whispers;
    private final Clock clock;

    VoteListener(Deciding deciding, Installation nod, Place review, Whispers whispers, Clock clock) {
        this.deciding = deciding;
        this.nod = nod;
        this.review = review;
        this.whispers = whispers;
        this.clock = clock;
    }

    /** A thumb on a message in the review channel is a vote; every other reaction is none. */
    void hear(Delivery.Event reaction) {
        var item = reaction.item();
        var user = reaction.user();
        if (item == null || user == null || user.equals(nod.user()) || item.ts() == null
                || !Objects.equals(item.type(), "message") || !review.channel().equals(item.channel())) {
            return;
        }
        var message = new MessageRef(review.channel(), item.ts());
        Thumb.of(reaction.reaction())
                .ifPresent(thumb -> answerReaction(deciding.decide(
                        new Vote(new Person(nod.team(), user), thumb.isUp(), message, null, clock.instant())),
                        user));
    }

    private void answerReaction(Verdict verdict, String user) {
        switch (verdict) {
            case Verdict.Decided _, Verdict.NotACard _ -> LOG.debug("nothing to say to {}", user);
            case Verdict.Refused(var why, var approval, var isFirst) -> {
                if (isFirst && why != Refusal.ALREADY_SETTLED) {
                    tell(user, why, approval);
                }
            }
        }
    }

    /** A press never ends in silence, and may come before it is recorded which message the card is. */
    void hear(BlockActionPayload press) {
        hear(press, 1);
    }

    private void hear(BlockActionPayload press, int attempt) {
        var user = press.getUser();
        try {
            var by = new Person(Objects.requireNonNullElse(user.getTeamId(), nod.team()), user.getId());
            var verdict = decide(press, by);
            if (verdict instanceof Verdict.NotACard && carriesARequest(press) && attempt < MOST_ATTEMPTS) {
                CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> hear(press, attempt + 1));
            } else {
                answerPress(verdict, user.getId());
            }
        } catch (RuntimeException e) {
            LOG.error("a press of {} failed", user.getId(), e);
            whispers.tell(user.getId(), review, Words.NOT_COUNTED);
        }
    }

    private boolean carriesARequest(BlockActionPayload press) {
        return review.channel().equals(press.getContainer().getChannelId())
                && ButtonValue.parse(press.getActions().getFirst().getValue()).isPresent();
    }

    private Verdict decide(BlockActionPayload press, Person by) {
        var action = press.getActions().getFirst();
        var value = ButtonValue.parse(action.getValue());
        var at = press.getContainer();
        if (value.isEmpty() || !review.channel().equals(at.getChannelId())) {
            return new Verdict.NotACard();
        }
        return deciding.decide(new Vote(by, action.getActionId().equals(Cards.APPROVE),
                new MessageRef(at.getChannelId(), at.getMessageTs()), value.get().digest(),
                clock.instant()));
    }

    private void answerPress(Verdict verdict, String user) {
        switch (verdict) {
            case Verdict.Decided _ -> LOG.debug("nothing to say to {}", user);
            case Verdict.NotACard _ -> whispers.tell(user, review, Words.NOT_A_CARD);
            case Verdict.Refused(var why, var approval, _) -> tell(user, why, approval);
        }
    }

    private void tell(String user, Refusal why, Approval approval) {
        Words.refusal(why, approval).ifPresent(words -> whispers.tell(user, review, words));
    }
}
