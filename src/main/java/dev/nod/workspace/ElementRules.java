package dev.nod.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Slack's limits for one interactive element of a block. */
final class ElementRules {

    private static final Set<String> KINDS = Set.of("button", "channels_select", "checkboxes",
            "conversations_select",
            "datepicker", "datetimepicker", "email_text_input", "external_select", "feedback_buttons",
            "file_input",
            "icon_button", "multi_channels_select", "multi_conversations_select", "multi_external_select",
            "multi_static_select", "multi_users_select", "number_input", "overflow", "plain_text_input",
            "radio_buttons", "rich_text_input", "static_select", "timepicker", "url_text_input",
            "users_select",
            "workflow_button");

    private ElementRules() {}

    static List<String> faults(JsonNode element) {
        var faults = new ArrayList<String>();
        var kind = element.path("type").asText();
        switch (kind) {
            case "button" -> {
                atMost(faults, element.path("value"), "value", 2000);
                atMost(faults, element.path("url"), "url", 3000);
                if (!Set.of("", "primary", "danger").contains(element.path("style").asText(""))) {
                    faults.add("style must be primary or danger");
                }
            }
            case "static_select", "multi_static_select" -> {
                if (element.path("option_groups").isMissingNode()) {
                    options(faults, element, 100);
                }
            }
            case "overflow" -> options(faults, element, 5);
            case "checkboxes", "radio_buttons" -> options(faults, element, 10);
            case "plain_text_input" -> {
                atMost(faults, element.path("initial_value"), "initial_value", 3000);
                if (element.path("max_length").asInt(1) > 3000) {
                    faults.add("max_length must be no more than 3000");
                }
            }
            case "feedback_buttons" -> {
                if (!element.has("positive_button") || !element.has("negative_button")) {
                    faults.add("missing required field: positive_button and negative_button");
                }
            }
            default -> {
                if (!KINDS.contains(kind)) {
                    faults.add("unsupported type: " + kind);
                }
            }
        }
        return faults;
    }

    private static void options(List<String> faults, JsonNode element, int most) {
        var options = element.path("options");
        if (options.isEmpty() || options.size() > most) {
            faults.add("must have 1 to " + most + " options");
        }
        for (var option : options) {
            atMost(faults, option.path("value"), "value", 150);
            atMost(faults, option.path("text").path("text"), "text", 75);
        }
    }

    private static void atMost(List<String> faults, JsonNode text, String name, int most) {
        if (text.asText("").length() > most) {
            faults.add(name + " must be no more than " + most + " characters");
        }
    }
}
