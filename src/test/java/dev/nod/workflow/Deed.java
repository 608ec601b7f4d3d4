package dev.nod.workflow;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Something that a person does.
 *
 * @param name        tells it from the others
 * @param when        what the person waits for
 * @param isMoot      when the person sees that it need not be done any more
 * @param act         what it changes in the world
 * @param handled     lets Nod handle it; false if Nod tells the person to try again later
 * @param redelivered whether it is an event, which comes again until Nod has handled it; a press of a button does
 *                    not, and the person presses once more
 */
record Deed(
        String name,
        Predicate<World> when,
        Predicate<World> isMoot,
        Consumer<World> act,
        Predicate<World> handled,
        boolean redelivered) {

    /** What a person does in the chat, of which an event tells. */
    static Deed event(String name, Predicate<World> when, Consumer<World> act, Consumer<World> handled) {
        return new Deed(name, when, _ -> false, act, world -> {
            handled.accept(world);
            return true;
        }, true);
    }

    /** What a person does in the chat, of which no event ever tells. */
    static Deed unheard(String name, Predicate<World> when, Consumer<World> act) {
        return event(name, when, act, _ -> {});
    }

    /** A button that a person presses until it is gone. */
    static Deed press(
            String name,
            Predicate<World> when,
            Predicate<World> isMoot,
            Consumer<World> act,
            Function<World, Verdict> handled) {
        return new Deed(name, when, isMoot, act, world -> !(handled.apply(world) instanceof Verdict.NotACard),
                false);
    }
}
