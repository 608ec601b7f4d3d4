package dev.nod.config;

import dev.nod.request.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads texts with placeholders, and reports those that stand for nothing. */
final class Slots {

    private final Set<String> known;

    /**
     * @param known what placeholders can stand for
     */
    Slots(Set<String> known) {
        this.known = known;
    }

    /**
     * What the form makes of a text.
     *
     * @param names the placeholders in it
     */
    <T> Optional<T> of(Value value, Value.Form<T> form, Function<T, List<String>> names) {
        return value.text(form).filter(read -> areKnown(names.apply(read), value));
    }

    /** Whether all stand for something; reports one that does not. */
    boolean areKnown(List<String> names, Value value) {
        return names.stream().allMatch(name -> isKnown(name, value));
    }

    private boolean isKnown(String name, Value value) {
        if (!known.contains(name)) {
            value.wrong("{%s} is unknown; %s".formatted(name, Nearest.to(name, known)
                    .map("did you mean {%s}?"::formatted)
                    .orElseGet(() -> "known here: " + String.join(", ", known))));
        }
        return known.contains(name);
    }
}
