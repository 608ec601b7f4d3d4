package dev.nod.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a person filled into a modal, and what Slack's client would not let them submit. */
final class FormValues {

    private final ObjectNode values = Json.object();
    private final ObjectNode errors = Json.object();

    /** @param filled a string, or strings, by block id and action id, as the page sends them */
    FormValues(View view, JsonNode filled) {
        for (var block : view.source().path("blocks")) {
            if (block.path("type").asText().equals("input")) {
                read(block, filled);
            }
        }
    }

    private void read(JsonNode block, JsonNode filled) {
        var element = block.path("element");
        var blockId = block.path("block_id").asText();
        var actionId = element.path("action_id").asText();
        var value = Arguments.lines(filled.path(blockId).path(actionId));
        var entry = values.withObjectProperty(blockId).putObject(actionId);
        entry.put("type", element.path("type").asText());
        if (value.isEmpty()) {
            if (!block.path("optional").asBoolean()) {
                errors.put(blockId, "Please complete this required field.");
            }
            Elements.chosen(element, "")
                    .properties()
                    .forEach(field -> entry.set(field.getKey(),
                            field.getValue().isTextual() ? NullNode.getInstance() : field.getValue()));
            return;
        }
        var shortest = element.path("min_length").asInt(0);
        var longest = element.path("max_length").asInt(3000);
        if (value.length() < shortest || value.length() > longest) {
            errors.put(blockId, "Please use " + shortest + " to " + longest + " characters.");
        }
        entry.setAll(Elements.chosen(element, value));
    }

    ObjectNode values() {
        return values;
    }

    ObjectNode errors() {
        return errors;
    }
}
