package dev.nod.action;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The values that somebody gave for the parameters of an action. */
public sealed interface Arguments {

    /**
     * Each parameter has a value that fits it.
     *
     * @param values by the names of the parameters, in their order; each in the one way to write it
     */
    record Complete(Map<String, String> values) implements Arguments {

        public Complete {
            values = copy(values);
        }
    }

    /**
     * An action cannot be drafted from them.
     *
     * @param values   those that fit
     * @param missing  parameters that must be given and were not
     * @param mistakes what is wrong with the others, a sentence each
     */
    record Incomplete(Map<String, String> values, List<Parameter> missing, List<String> mistakes)
            implements
                Arguments {

        public Incomplete {
            values = copy(values);
            missing = List.copyOf(missing);
            mistakes = List.copyOf(mistakes);
        }

        /** Everything that keeps the action from being drafted, for the person who asked. */
        public List<String> problems() {
            return Stream.concat(mistakes.stream(), missing.stream().map(Incomplete::sentence)).toList();
        }

        private static String sentence(Parameter parameter) {
            return "%s is missing: %s".formatted(parameter.name(), parameter.title());
        }
    }

    private static Map<String, String> copy(Map<String, String> values) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
