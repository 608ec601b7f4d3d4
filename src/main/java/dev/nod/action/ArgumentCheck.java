package dev.nod.action;

import dev.nod.request.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells at once everything that is wrong with values for an action. */
final class ArgumentCheck {

    /** Stands for an occasion that is not known yet, to see where values would lead. */
    private static final Occasion SOME = new Occasion("reference", "asker", "question");

    private final ActionTemplate template;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Parameter> missing = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();

    ArgumentCheck(ActionTemplate template) {
        this.template = template;
    }

    /**
     * @param earlier mistakes that are known already
     */
    Arguments of(Map<String, String> given, List<String> earlier) {
        mistakes.addAll(earlier);
        given.keySet().forEach(this::reportUnknown);
        template.parameters().forEach(parameter -> read(parameter, given.get(parameter.name())));
        if (missing.isEmpty() && mistakes.isEmpty()) {
            tryOut();
        }
        return missing.isEmpty() && mistakes.isEmpty()
                ? new Arguments.Complete(values)
                : new Arguments.Incomplete(values, missing, mistakes);
    }

    private void reportUnknown(String name) {
        var names = template.parameters().stream().map(Parameter::name).toList();
        if (!names.contains(name)) {
            mistakes.add("%s is unknown; %s".formatted(name, Nearest.to(name, names)
                    .map("did you mean %s?"::formatted)
                    .orElseGet(() -> "%s takes %s".formatted(template.name(),
                            names.isEmpty() ? "no values" : String.join(", ", names)))));
        }
    }

    private void read(Parameter parameter, @Nullable String given) {
        if (given == null || given.isBlank()) {
            if (parameter.usual() == null) {
                missing.add(parameter);
            } else {
                values.put(parameter.name(), parameter.usual());
            }
            return;
        }
        switch (parameter.type().fit(given)) {
            case ParameterType.Fit.Fits(var value) -> values.put(parameter.name(), value);
            case ParameterType.Fit.Unfit(var wanted) -> mistakes.add(parameter.name() + " " + wanted);
        }
    }

    /** A value may fit its parameter and yet not the place where it goes. */
    private void tryOut() {
        var filling = new Filling(template.parameters(), values, SOME);
        try {
            var _ = template.filled(filling);
        } catch (IllegalArgumentException e) {
            mistakes.add(String.valueOf(e.getMessage()));
        }
    }
}
