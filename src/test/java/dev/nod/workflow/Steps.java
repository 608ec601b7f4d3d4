package dev.nod.workflow;

import dev.nod.approval.Reason;
import dev.nod.approval.Vote;
import dev.nod.request.Person;
import dev.nod.request.Request;

/** What people do. */
final class Steps {

    private Steps() {}

    static Step asks(Request request) {
        return Step.event("asks", _ -> true, _ -> {}, world -> world.machine().asking.receive(request));
    }

    /** Somebody reacts to a card, counted from 1, as soon as it is shown. */
    static Step reacts(Person by, boolean up, int card) {
        return Step.event("reacts", world -> world.shows(card, "Pending"),
                world -> world.happens(by + " reacts",
                        outside -> outside.chat.react(world.vote(by, up, card))),
                world -> world.machine().deciding.decide(world.vote(by, up, card)));
    }

    /** Somebody reacts to a card on which something has been decided already. */
    static Step reactsLate(Person by, int card) {
        return Step.event("reacts late", world -> world.shows(card, "Approved"),
                world -> world.happens(by + " reacts late",
                        outside -> outside.chat.react(world.vote(by, true, card))),
                world -> world.machine().deciding.decide(world.vote(by, true, card)));
    }

    static Step removesReaction(Person by, int card) {
        return Step.event("removes", world -> world.shows(card, "Approved"),
                world -> removed(by, card, world),
                world -> world.machine().takingBack.removed(by, true, world.card(card)));
    }

    static Step removesReactionUnheard(Person by, int card) {
        return Step.unheard("removes unheard", world -> world.shows(card, "Approved"),
                world -> removed(by, card, world));
    }

    private static void removed(Person by, int card, World world) {
        var on = world.card(card);
        world.happens(by + " removes", outside -> outside.chat.removeReaction(by, true, on));
    }

    static Step presses(Person by, boolean up, int card) {
        return Step.press("presses", world -> world.shows(card, "Pending"),
                world -> world.hasCard(card) && !world.shows(card, "Pending"),
                world -> {
                    var vote = button(by, up, card, world);
                    world.happens(by + " presses", outside -> outside.press(vote));
                },
                world -> world.machine().deciding.decide(button(by, up, card, world)));
    }

    private static Vote button(Person by, boolean up, int card, World world) {
        return new Vote(by, up, world.card(card), world.digest(card), world.now(),
                up ? null : new Reason("It is out of date.", true));
    }

    static Step edits(Person by, String text) {
        return Step.press("edits", world -> world.shows(1, "Pending"), world -> world.shows(1, "Superseded"),
                _ -> {},
                world -> world.machine().editing.edit(by, world.card(1), world.digest(1), text));
    }

    static Step undoes(Person by, int card) {
        return Step.press("undoes", world -> world.shows(card, "Approved"), world -> false,
                world -> {
                    var on = world.card(card);
                    world.happens(by + " undoes", outside -> outside.unpress(by, on));
                },
                world -> world.machine().takingBack.undo(by, world.card(card), world.digest(card)));
    }

    static Step asksAgain(Request request) {
        return Step.press("asks again", world -> world.shows(1, "Expired"), world -> world.hasCard(2),
                _ -> {},
                world -> world.machine().askingAgain.again(request.asker(), request.id()));
    }
}
