package dev.nod.config;

import dev.nod.request.Nearest;
import java.util.Optional;
import java.util.Set;

/**
 * What workflows may name.
 *
 * @param actions the names of the actions
 * @param lookups the names of the lookups
 * @param prompts the names of the prompts
 */
record Nameable(Set<String> actions, Set<String> lookups, Set<String> prompts) {

    Nameable {
        actions = Set.copyOf(actions);
        lookups = Set.copyOf(lookups);
        prompts = Set.copyOf(prompts);
    }

    Optional<String> action(Value value) {
        return value.text().flatMap(name -> known(value, "action", name, actions, "config/actions"));
    }

    Optional<String> lookup(Value value) {
        return value.text().flatMap(name -> known(value, "lookup", name, lookups, "config/lookups"));
    }

    Optional<String> prompt(Value value) {
        return value.text().flatMap(name -> known(value, "prompt", name, prompts, "config/prompts"));
    }

    private static Optional<String> known(
            Value value,
            String kind,
            String name,
            Set<String> names,
            String folder) {
        return names.contains(name)
                ? Optional.of(name)
                : value.wrong("there is no %s '%s'; %s".formatted(kind, name, Nearest.to(name, names)
                        .map("did you mean '%s'?"::formatted)
                        .orElse("write one to " + folder)));
    }
}
