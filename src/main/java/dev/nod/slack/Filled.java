package dev.nod.slack;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a person filled into a form whose blocks have one field each. */
record Filled(View view) {

    /** What a block holds; empty if nothing, or if it is not there. */
    Optional<String> text(String block) {
        return value(block).map(value -> value.getSelectedOption() == null
                ? value.getValue()
                : value.getSelectedOption().getValue()).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Whether a block is there whose boxes are ticked. */
    boolean isTicked(String block) {
        return value(block).map(value -> Objects.requireNonNullElse(value.getSelectedOptions(), List.of()))
                .filter(options -> !options.isEmpty())
                .isPresent();
    }

    private Optional<ViewState.Value> value(String block) {
        Map<String, Map<String, ViewState.Value>> values = view.getState() == null
                ? Map.of()
                : view.getState().getValues();
        return Optional.ofNullable(values.get(block)).map(fields -> fields.get(CardForms.FIELD));
    }
}
