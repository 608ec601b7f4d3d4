package dev.nod.config;

import dev.nod.approval.Deciders;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads people: {@code users}, {@code emails} and {@code groups}. */
final class People {

    private final Section section;
    private boolean someoneNamed;

    private People(Section section) {
        this.section = section;
    }

    /** Empty if nobody is named, not even wrongly. */
    static Optional<Deciders> read(Section section) {
        return new People(section).read();
    }

    private Optional<Deciders> read() {
        var people = new Deciders(
                all("users", Forms::user),
                all("emails", Forms::email),
                all("groups", Forms::group));
        return someoneNamed ? Optional.of(people) : Optional.empty();
    }

    private Set<String> all(String key, Value.Form<String> form) {
        return Set.copyOf(
                section.value(key)
                        .flatMap(value -> value.list(item -> person(item, form)))
                        .orElse(List.of()));
    }

    private Optional<String> person(Value item, Value.Form<String> form) {
        someoneNamed = true;
        return item.text(form);
    }
}
