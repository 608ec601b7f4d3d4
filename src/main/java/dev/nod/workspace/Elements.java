package dev.nod.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds interactive elements in blocks and says what using one means. */
final class Elements {

    private static final List<String> COPIED = List.of("type", "action_id", "text", "value", "style", "url",
            "placeholder", "confirm");

    private Elements() {}

    static Optional<JsonNode> find(@Nullable JsonNode blocks, String blockId, String actionId) {
        if (blocks == null) {
            return Optional.empty();
        }
        var candidates = new ArrayList<JsonNode>();
        for (var block : blocks) {
            if (block.path("block_id").asText().equals(blockId)) {
                candidates.add(block.path("accessory"));
                candidates.add(block.path("element"));
                block.path("elements").forEach(candidates::add);
            }
        }
        return candidates.stream()
                .filter(element -> element.path("action_id").asText("").equals(actionId))
                .findFirst();
    }

    /** The entry of {@code actions} for a use of the element with this value, as the page sends it. */
    static ObjectNode action(JsonNode element, String blockId, String value, String at) {
        var action = Json.object();
        COPIED.stream().filter(element::has).forEach(field -> action.set(field, element.get(field)));
        action.put("block_id", blockId).put("action_ts", at);
        if (element.path("type").asText().equals("feedback_buttons")) {
            feedback(action, element, value);
        } else {
            action.setAll(chosen(element, value));
        }
        return action;
    }

    private static void feedback(ObjectNode action, JsonNode element, String value) {
        var negative = element.path("negative_button");
        var pressed = negative.path("value").asText().equals(value)
                ? negative
                : element.path("positive_button");
        action.set("text", pressed.path("text"));
        action.put("value", pressed.path("value").asText());
    }

    /** What an element now holds, under the name that its kind uses for it; several values come one a line. */
    static ObjectNode chosen(JsonNode element, String value) {
        var chosen = Json.object();
        return switch (element.path("type").asText()) {
            case "static_select", "overflow", "radio_buttons" ->
                chosen.set("selected_option", option(element, value).orElse(null));
            case "checkboxes", "multi_static_select" -> {
                var options = chosen.putArray("selected_options");
                value.lines().forEach(line -> option(element, line).ifPresent(options::add));
                yield chosen;
            }
            case "users_select" -> chosen.put("selected_user", value);
            case "conversations_select" -> chosen.put("selected_conversation", value);
            case "channels_select" -> chosen.put("selected_channel", value);
            case "datepicker" -> chosen.put("selected_date", value);
            case "timepicker" -> chosen.put("selected_time", value);
            case "plain_text_input", "email_text_input", "url_text_input", "number_input" ->
                chosen.put("value", value);
            default -> chosen;
        };
    }

    private static Optional<JsonNode> option(JsonNode element, String value) {
        var options = new ArrayList<JsonNode>();
        element.path("options").forEach(options::add);
        element.path("option_groups").forEach(group -> group.path("options").forEach(options::add));
        return options.stream().filter(option -> option.path("value").asText("").equals(value)).findFirst();
    }
}
