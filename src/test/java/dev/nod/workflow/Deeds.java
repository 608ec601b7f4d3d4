package dev.nod.workflow;

import dev.nod.approval.Reason;
import dev.nod.approval.Vote;
import dev.nod.request.Person;
import dev.nod.request.Request;

/** What people do. */
final class Deeds {

    private Deeds() {}

    static Deed asks(Request request) {
        return Deed.event("asks", _ -> true, _ -> {}, world -> world.machine().asking.receive(request));
    }

    /** Somebody reacts to a card, counted from 1, as soon as it is shown. */
    static Deed reacts(Person by, boolean up, int card) {
        return Deed.event("reacts", world -> world.shows(card, "Pending"),
                world -> world.happens(by + " reacts",
                        outside -> outside.chat.react(world.vote(by, up, card))),
                world -> world.machine().deciding.decide(world.vote(by, up, card)));
    }

    /** Somebody reacts to a card on which something has been decided already. */
    static Deed reactsLate(Person by, int card) {
        return Deed.event("reacts late", world -> world.shows(card, "Approved"),
                world -> world.happens(by + " reacts late",
                        outside -> outside.chat.react(world.vote(by, true, card))),
                world -> world.machine().deciding.decide(world.vote(by, true, card)));
    }

    /** Somebody is against what a rule accepted. */
    static Deed overrules(Person by, int card) {
        return Deed.event("overrules", world -> world.shows(card, "Approved"),
                world -> world.happens(by + " overrules",
                        outside -> outside.chat.react(world.vote(by, false, card))),
                world -> world.machine().deciding.decide(world.vote(by, false, card)));
    }

    static Deed removesReaction(Person by, int card) {
        return Deed.event("removes", world -> world.shows(card, "Approved"),
                world -> removed(by, card, world),
                world -> world.machine().takingBack.removed(by, true, world.card(card)));
    }

    static Deed removesReactionUnheard(Person by, int card) {
        return Deed.unheard("removes unheard", world -> world.shows(card, "Approved"),
                world -> removed(by, card, world));
    }

    /** Somebody deletes a card on which something has been decided already. */
    static Deed deletesUnheard(int card) {
        return Deed.unheard("deletes unheard", world -> world.shows(card, "Approved"), world -> {
            var message = world.card(card);
            world.happens("the card is deleted", outside -> outside.chat.delete(message));
        });
    }

    private static void removed(Person by, int card, World world) {
        var on = world.card(card);
        world.happens(by + " removes", outside -> outside.chat.removeReaction(by, true, on));
    }

    static Deed presses(Person by, boolean up, int card) {
        return Deed.press("presses", by, world -> world.shows(card, "Pending"),
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

    static Deed edits(Person by, String text) {
        return Deed.press("edits", by, world -> world.shows(1, "Pending"),
                world -> world.shows(1, "Superseded"),
                _ -> {},
                world -> world.machine().editing.edit(by, world.card(1), world.digest(1), text));
    }

    static Deed undoes(Person by, int card) {
        return Deed.press("undoes", by, world -> world.shows(card, "Approved"), world -> false,
                world -> {
                    var on = world.card(card);
                    world.happens(by + " undoes", outside -> outside.unpress(by, on));
                },
                world -> world.machine().takingBack.undo(by, world.card(card), world.digest(card)));
    }

    static Deed asksAgain(Person by, Request request) {
        return Deed.press("asks again", by, world -> world.shows(1, "Expired"),
                world -> world.hasCard(2),
                _ -> {},
                world -> world.machine().askingAgain.again(by, request.id()));
    }
}
