package dev.nod.workflow;

import dev.nod.request.Person;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person does.
 *
 * @param name    tells it from the others
 * @param presser who presses a button, which is acknowledged once Nod has handled it, and else pressed once more; null
 *                for an event, which comes again until Nod has handled it
 * @param when    what the person waits for
 * @param isMoot  when the person sees that it need not be done any more
 * @param act     what it changes in the world
 * @param handled lets Nod handle it; false if Nod tells the person to try again later
 */
record Deed(
        String name,
        @Nullable Person presser,
        Predicate<World> when,
        Predicate<World> isMoot,
        Consumer<World> act,
        Predicate<World> handled) {

    /** What a person does in the chat, of which an event tells. */
    static Deed event(String name, Predicate<World> when, Consumer<World> act, Consumer<World> handled) {
        return new Deed(name, null, when, _ -> false, act, world -> {
            handled.accept(world);
            return true;
        });
    }

    /** What a person does in the chat, of which no event ever tells. */
    static Deed unheard(String name, Predicate<World> when, Consumer<World> act) {
        return event(name, when, act, _ -> {});
    }

    /** A button that a person presses until it is gone. */
    static Deed press(
            String name,
            Person by,
            Predicate<World> when,
            Predicate<World> isMoot,
            Consumer<World> act,
            Function<World, Verdict> handled) {
        return new Deed(name, by, when, isMoot, act,
                world -> !(handled.apply(world) instanceof Verdict.NotACard));
    }

    /** The same, acknowledged before it is handled. */
    Deed acknowledgedFirst() {
        return new Deed(name, presser, when, isMoot, act, world -> {
            world.acknowledge(this);
            var _ = handled.test(world);
            return false;
        });
    }
}
