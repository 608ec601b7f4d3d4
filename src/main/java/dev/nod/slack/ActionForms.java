package dev.nod.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import dev.nod.action.ActionTemplate;
import dev.nod.action.Parameter;
import dev.nod.action.ParameterType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The form in which a person gives the values of an action, a field for each parameter. */
final class ActionForms {

    static final String NAME = "nod_action_form";

    private static final int MOST_OPTIONS = 100;
    private static final int LONGEST_OPTION = 75;
    private static final int LONGEST_TEXT = 3_000;

    private ActionForms() {}

    /** @param known the values that are known already, by the names of their parameters */
    static View of(ActionTemplate action, Map<String, String> known, Invocation.Carried carried) {
        var blocks = new ArrayList<LayoutBlock>();
        for (var parameter : action.parameters()) {
            var value = known.getOrDefault(parameter.name(), "");
            var isOptional = !parameter.isRequired() || parameter.type() instanceof ParameterType.Flag;
            blocks.add(Kit.input(parameter.name(), parameter.title(),
                    field(parameter, value.isEmpty() ? null : value),
                    isOptional));
        }
        blocks.add(Kit.context("A colleague approves or declines it before anything is done."));
        return CardForms.form(NAME, carried.toString(), action.title(), "Ask for it", blocks);
    }

    private static BlockElement field(Parameter parameter, @Nullable String known) {
        return switch (parameter.type()) {
            case ParameterType.Choice(var options) when isSelectable(options) -> select(options, known);
            case ParameterType.Choice _ -> text(LONGEST_TEXT, false, known);
            case ParameterType.Text(var longest, _, var multiline) -> text(longest, multiline, known);
            case ParameterType.WholeNumber(var least, var most) -> NumberInputElement.builder()
                    .actionId(CardForms.FIELD)
                    .decimalAllowed(false)
                    .minValue(Long.toString(least))
                    .maxValue(Long.toString(most))
                    .initialValue(known)
                    .build();
            case ParameterType.Flag _ -> flag(known);
        };
    }

    private static boolean isSelectable(List<String> options) {
        return options.size() <= MOST_OPTIONS
                && options.stream().allMatch(option -> option.length() <= LONGEST_OPTION);
    }

    private static BlockElement select(List<String> options, @Nullable String known) {
        return StaticSelectElement.builder()
                .actionId(CardForms.FIELD)
                .options(options.stream().map(option -> Kit.option(option, option)).toList())
                .initialOption(known == null ? null : Kit.option(known, known))
                .build();
    }

    private static BlockElement text(int longest, boolean multiline, @Nullable String known) {
        return PlainTextInputElement.builder()
                .actionId(CardForms.FIELD)
                .multiline(multiline)
                .maxLength(Math.min(longest, LONGEST_TEXT))
                .initialValue(known)
                .build();
    }

    private static BlockElement flag(@Nullable String known) {
        var yes = Kit.option("Yes", "true");
        return CheckboxesElement.builder()
                .actionId(CardForms.FIELD)
                .options(List.of(yes))
                .initialOptions(Objects.equals(known, "true") ? List.of(yes) : null)
                .build();
    }

    /** What was filled in, by the names of the parameters; a box that is not ticked says no. */
    static Map<String, String> values(ActionTemplate action, Filled form) {
        var values = new LinkedHashMap<String, String>();
        for (var parameter : action.parameters()) {
            if (parameter.type() instanceof ParameterType.Flag) {
                values.put(parameter.name(), Boolean.toString(form.isTicked(parameter.name())));
            } else {
                form.text(parameter.name()).ifPresent(value -> values.put(parameter.name(), value));
            }
        }
        return values;
    }

    /** Where to say what belongs to no field. */
    static String firstBlock(View form) {
        return form.getBlocks().getFirst().getBlockId();
    }
}
