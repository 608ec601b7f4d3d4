package dev.nod.slack;

import dev.nod.approval.Approval;
import dev.nod.approval.Refusal;
import dev.nod.approval.Vote;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Place;
import dev.nod.workflow.Deciding;
import dev.nod.workflow.TakingBack;
import dev.nod.workflow.Verdict;
import java.time.Clock;
import java.util.Objects;

/** Takes votes out of reactions, and takes them back when the reactions go. */
final class ReactionListener {

    private final Deciding deciding;
    private final TakingBack takingBack;
    private final Installation nod;
    private final SlackRooms rooms;
    private final Whispers whispers;
    private final Clock clock;

    ReactionListener(
            Deciding deciding,
            TakingBack takingBack,
            Installation nod,
            SlackRooms rooms,
            Whispers whispers,
            Clock clock) {
        this.deciding = deciding;
        this.takingBack = takingBack;
        this.nod = nod;
        this.rooms = rooms;
        this.whispers = whispers;
        this.clock = clock;
    }

    /** A thumb on a message where cards can be is a vote if that message is a card; every other reaction is none. */
    void hear(Delivery.Event reaction) {
        var item = reaction.item();
        var user = reaction.user();
        if (item == null || user == null || item.channel() == null || item.ts() == null
                || user.equals(nod.user()) || !Objects.equals(item.type(), "message")
                || !rooms.mayHoldCards(item.channel())) {
            return;
        }
        var person = new Person(nod.team(), user);
        var message = new MessageRef(item.channel(), item.ts());
        Thumb.of(reaction.reaction()).ifPresent(thumb -> {
            if (reaction.type().equals("reaction_removed")) {
                removed(person, takingBack.removed(person, thumb.isUp(), message), message);
            } else {
                added(person, deciding.decide(new Vote(person, thumb.isUp(), message, null, clock.instant())),
                        message);
            }
        });
    }

    private void added(Person by, Verdict verdict, MessageRef card) {
        switch (verdict) {
            case Verdict.Decided(Approval.Declined _) -> tell(by, card, Words.DECLINED_BY_REACTION);
            case Verdict.Refused(var why, var approval, var isFirst) when isFirst
                    && why != Refusal.ALREADY_SETTLED ->
                Refusals.words(Refusals.Wish.REACTION, why, approval)
                        .ifPresent(words -> tell(by, card, words));
            case Verdict.Decided _, Verdict.Refused _, Verdict.NotACard _ -> {
            }
        }
    }

    private void removed(Person by, Verdict verdict, MessageRef card) {
        switch (verdict) {
            case Verdict.Refused(var why, var approval, _) ->
                Refusals.words(Refusals.Wish.UNDO, why, approval).ifPresent(words -> tell(by, card, words));
            case Verdict.Decided _, Verdict.NotACard _ -> {
            }
        }
    }

    private void tell(Person by, MessageRef card, String words) {
        whispers.tell(by.id(), new Place(card.channel(), null), words);
    }
}
