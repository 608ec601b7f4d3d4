package dev.nod.action;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What goes into the slots of a template: the values of its parameters, and what is known of the occasion. */
final class Filling {

    private final Map<String, String> values;
    private final Set<String> literals = new HashSet<>();

    Filling(List<Parameter> parameters, Map<String, String> arguments, Occasion occasion) {
        values = new HashMap<>(arguments);
        values.put("reference", occasion.reference());
        values.put("asker", occasion.asker());
        values.put("question", occasion.question());
        parameters.stream()
                .filter(parameter -> parameter.type().isLiteral())
                .forEach(parameter -> literals.add(parameter.name()));
    }

    String of(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing is known as " + name);
        }
        return value;
    }

    boolean isLiteral(String name) {
        return literals.contains(name);
    }
}
