package dev.nod.workflow;

import dev.nod.action.ActionTemplate;
import dev.nod.action.Arguments;
import dev.nod.action.Notice;
import dev.nod.action.Parameter;
import dev.nod.action.ParameterType;
import dev.nod.draft.Check;
import dev.nod.draft.Finding;
import dev.nod.draft.prompt.Slot;
import dev.nod.request.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values of an action. Those that the asker gave count; where there are none, those that a model found do, after
 * the same checks.
 *
 * @param arguments all of them
 * @param found     those of the model that count
 * @param findings  what is wrong with the others of the model
 */
record Values(Arguments arguments, Map<String, String> found, List<Finding> findings) {

    static Values of(ActionTemplate template, Map<String, String> given, Map<String, String> found) {
        var counting = new HashMap<String, String>();
        var findings = new ArrayList<Finding>();
        for (var parameter : template.parameters()) {
            var value = found.get(parameter.name());
            if (value == null || value.isBlank() || given.containsKey(parameter.name())) {
                continue;
            }
            switch (parameter.type().fit(value)) {
                case ParameterType.Fit.Fits(var fitting) -> counting.put(parameter.name(), fitting);
                case ParameterType.Fit.Unfit(var wanted) ->
                    findings.add(
                            new Finding(Check.VALUES, "%s %s".formatted(parameter.name(), wanted), true));
            }
        }
        var all = new HashMap<>(counting);
        all.putAll(given);
        var arguments = template.check(all);
        if (arguments instanceof Arguments.Incomplete incomplete && !counting.isEmpty()) {
            incomplete.mistakes().forEach(mistake -> findings.add(new Finding(Check.VALUES, mistake, true)));
        }
        return new Values(arguments, Map.copyOf(counting), findings);
    }

    /** The values that a model may find, since the asker gave none for them. */
    static List<Slot> open(ActionTemplate template, Map<String, String> given) {
        return template.parameters()
                .stream()
                .filter(parameter -> !given.containsKey(parameter.name()))
                .map(Values::slot)
                .toList();
    }

    private static Slot slot(Parameter parameter) {
        return switch (parameter.type()) {
            case ParameterType.Choice(var options) -> new Slot(parameter.name(), parameter.title(), options);
            case ParameterType.Flag _ ->
                new Slot(parameter.name(), parameter.title(), List.of("true", "false"));
            case ParameterType.WholeNumber(var least, var most) -> new Slot(parameter.name(),
                    "%s (a whole number from %d to %d)".formatted(parameter.title(), least, most), List.of());
            case ParameterType.Text _ -> new Slot(parameter.name(), parameter.title(), List.of());
        };
    }

    /** What the asker is told if what they gave does not suffice. */
    static Optional<Notice.Incomplete> incomplete(
            ActionTemplate template,
            Request request,
            @Nullable String command) {
        var given = request.errand().arguments();
        return template.check(given) instanceof Arguments.Incomplete incomplete
                ? Optional.of(new Notice.Incomplete(template.title(), incomplete.problems(),
                        command == null ? null : command + words(template, given)))
                : Optional.empty();
    }

    private static String words(ActionTemplate template, Map<String, String> given) {
        return template.parameters()
                .stream()
                .filter(parameter -> parameter.isRequired() || given.containsKey(parameter.name()))
                .map(parameter -> " %s=%s".formatted(parameter.name(),
                        quoted(given.getOrDefault(parameter.name(), "…"))))
                .collect(Collectors.joining());
    }

    private static String quoted(String value) {
        return value.matches("\\S*") ? value : "\"%s\"".formatted(value);
    }
}
