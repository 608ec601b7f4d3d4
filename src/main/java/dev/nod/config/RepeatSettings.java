package dev.nod.config;

import dev.nod.action.Evidence;
import dev.nod.action.HeaderTemplate;
import dev.nod.action.Pointer;
import dev.nod.action.Repeat;
import dev.nod.action.UrlTemplate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads whether an action may be repeated when nobody knows whether it happened. */
final class RepeatSettings {

    private static final String FORMS = "must be one-shot, idempotent, keyed, or a section with keyed or lookup";

    private RepeatSettings() {}

    static Repeat read(Section root, Slots slots) {
        return root.value("repeat")
                .flatMap(value -> value.isSection()
                        ? value.section().flatMap(section -> section(section, slots))
                        : word(value))
                .orElseGet(Repeat.OneShot::new);
    }

    private static Optional<Repeat> word(Value value) {
        return value.text().flatMap(word -> switch (word) {
            case "one-shot" -> Optional.of(new Repeat.OneShot());
            case "idempotent" -> Optional.of(new Repeat.Idempotent());
            case "keyed" -> Optional.of(new Repeat.Keyed(Repeat.Keyed.USUAL_HEADER));
            default -> value.wrong(FORMS);
        });
    }

    private static Optional<Repeat> section(Section section, Slots slots) {
        var repeat = section.oneOf(List.of("keyed", "lookup"), "how it is repeated")
                .flatMap(kind -> kind.equals("keyed") ? keyed(section) : lookup(section, slots));
        section.end();
        return repeat;
    }

    private static Optional<Repeat> keyed(Section section) {
        return section.value("keyed")
                .flatMap(value -> value.text(name -> HeaderTemplate.parse(name, "").name()))
                .map(Repeat.Keyed::new);
    }

    private static Optional<Repeat> lookup(Section section, Slots slots) {
        var url = section.value("lookup")
                .flatMap(value -> slots.of(value, UrlTemplate::parse, RepeatSettings::names));
        var at = section.value("at")
                .flatMap(value -> value.verbatim()
                        .map(String::strip)
                        .flatMap(
                                text -> pointer(value, text)));
        var evidence = section
                .required("by", "how the answer tells whether it happened: list, value or status")
                .flatMap(value -> value.text().flatMap(word -> switch (word) {
                    case "list" -> Optional.of(new Evidence.Listed(at.orElse(Pointer.WHOLE)));
                    case "value" -> at.isPresent()
                            ? Optional.of(new Evidence.Stated(at.get()))
                            : value.wrong("needs to know where the value is; give at, such as /id");
                    case "status" -> Optional.of(new Evidence.Status());
                    default -> value.wrong("must be list, value or status");
                }));
        return url.flatMap(address -> evidence.map(its -> new Repeat.Lookup(address.toString(), its)));
    }

    private static Optional<Pointer> pointer(Value value, String text) {
        try {
            return Optional.of(new Pointer(text));
        } catch (IllegalArgumentException e) {
            return value.wrong("'%s' %s".formatted(text, e.getMessage()));
        }
    }

    private static List<String> names(UrlTemplate url) {
        return Stream.concat(url.path().names().stream(), url.query().names().stream()).toList();
    }
}
