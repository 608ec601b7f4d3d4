package dev.nod.action;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A JSON document whose texts have slots. */
public sealed interface JsonTree {

    /** Named values, in the order in which they are written. */
    record Fields(Map<String, JsonTree> values) implements JsonTree {

        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** A list. */
    record Items(List<JsonTree> values) implements JsonTree {

        public Items {
            values = List.copyOf(values);
        }
    }

    /** A text; if it is but the slot of a number or a flag, it becomes a JSON number or boolean. */
    record Words(SlottedText text) implements JsonTree {}

    /** A number, true, false or null. */
    record Literal(String json) implements JsonTree {

        private static final Set<String> WORDS = Set.of("true", "false", "null");
        private static final Pattern NUMBER = Pattern
                .compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

        public Literal {
            if (!WORDS.contains(json) && !NUMBER.matcher(json).matches()) {
                throw new IllegalArgumentException("'%s' is not a number in JSON".formatted(json));
            }
        }
    }

    /** The names of the slots in it. */
    default Stream<String> names() {
        return switch (this) {
            case Fields(var values) -> values.values().stream().flatMap(JsonTree::names);
            case Items(var values) -> values.stream().flatMap(JsonTree::names);
            case Words(var text) -> text.names().stream();
            case Literal _ -> Stream.empty();
        };
    }
}
