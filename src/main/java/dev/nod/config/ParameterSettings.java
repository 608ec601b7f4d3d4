package dev.nod.config;

import dev.nod.action.Parameter;
import dev.nod.action.ParameterType;
import dev.nod.action.ParameterType.Fit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads what whoever asks for an action tells about it. */
final class ParameterSettings {

    private static final List<String> TYPES = List.of("text", "choice", "number", "flag");
    private static final int MOST_CHARACTERS = 3_000;
    private static final int USUAL_CHARACTERS = 200;
    private static final int MOST_OPTIONS = 100;

    private ParameterSettings() {}

    static List<Parameter> read(Section section) {
        return section.keys()
                .stream()
                .flatMap(name -> section.value(name).flatMap(value -> parameter(name, value)).stream())
                .toList();
    }

    private static Optional<Parameter> parameter(String name, Value value) {
        if (!Parameter.isName(name)) {
            return value.wrong(
                    "cannot name a parameter: lower-case letters, digits and _, and not reference, asker or question");
        }
        return value.section().flatMap(section -> {
            var title = section.value("title").flatMap(Value::text).orElse(name);
            var type = section.required("type", "one of " + String.join(", ", TYPES))
                    .flatMap(its -> type(its, section));
            var usual = section.value("default");
            if (type.isPresent()) {
                section.end();
            }
            return type.flatMap(its -> usual.isEmpty()
                    ? Optional.of(new Parameter(name, title, null, its))
                    : usual.flatMap(given -> fitting(given, its))
                            .map(fits -> new Parameter(name, title, fits, its)));
        });
    }

    private static Optional<ParameterType> type(Value value, Section section) {
        return value.text().flatMap(name -> switch (name) {
            case "text" -> text(section);
            case "choice" -> choice(section);
            case "number" -> number(section);
            case "flag" -> Optional.of(new ParameterType.Flag());
            default -> value.wrong("must be one of " + String.join(", ", TYPES));
        });
    }

    private static Optional<ParameterType> text(Section section) {
        var longest = section.value("longest").flatMap(value -> value.number(1, MOST_CHARACTERS));
        var pattern = section.value("pattern").flatMap(value -> value.text(ParameterSettings::pattern));
        var multiline = section.value("multiline").flatMap(Value::flag);
        return Optional.of(new ParameterType.Text(longest.orElse(USUAL_CHARACTERS), pattern.orElse(null),
                multiline.orElse(false)));
    }

    private static String pattern(String text) {
        try {
            return Pattern.compile(text).pattern();
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("is not a regular expression: " + e.getDescription(), e);
        }
    }

    private static Optional<ParameterType> choice(Section section) {
        return section.required("options", "what to choose from, such as [staging, production]")
                .flatMap(value -> value.list(Value::scalar)
                        .flatMap(options -> options.isEmpty() || options.size() > MOST_OPTIONS
                                ? value.wrong("must have from 1 to %d items".formatted(MOST_OPTIONS))
                                : Optional.of(new ParameterType.Choice(options))));
    }

    private static Optional<ParameterType> number(Section section) {
        var least = section.required("least", "the least that makes sense")
                .flatMap(ParameterSettings::number);
        var most = section.required("most", "the most that makes sense").flatMap(ParameterSettings::number);
        if (least.isPresent() && most.isPresent() && least.get() > most.get()) {
            section.problem("most", "is less than the least");
            return Optional.empty();
        }
        return least.flatMap(from -> most.map(to -> new ParameterType.WholeNumber(from, to)));
    }

    private static Optional<Integer> number(Value value) {
        return value.number(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static Optional<String> fitting(Value value, ParameterType type) {
        return value.scalar().flatMap(text -> switch (type.fit(text)) {
            case Fit.Fits(var fits) -> Optional.of(fits);
            case Fit.Unfit(var wanted) -> value.wrong(wanted);
        });
    }
}
