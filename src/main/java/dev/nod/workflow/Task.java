package dev.nod.workflow;

import dev.nod.draft.prompt.Slot;
import dev.nod.knowledge.Query;
import dev.nod.request.Person;
import java.util.List;
import java.util.Map;

/**
 * What a plan is carried out for.
 *
 * @param asker     on whose behalf, and at whose daily limits
 * @param arguments the values that the asker gave by name
 * @param slots     the values that a model may find besides
 * @param isAction  whether it ends in an action, so that what the documents say is only its background
 */
public record Task(
        Plan plan,
        Query query,
        Person asker,
        Map<String, String> arguments,
        List<Slot> slots,
        boolean isAction) {

    public Task {
        arguments = Map.copyOf(arguments);
        slots = List.copyOf(slots);
    }

    /** A question that wants an answer. */
    public static Task question(Plan plan, Query query, Person asker) {
        return new Task(plan, query, asker, Map.of(), List.of(), false);
    }

    /** Whether there is something to write that quotes would not do as well for. */
    boolean isWorthAModel() {
        return !isAction || !slots.isEmpty();
    }
}
