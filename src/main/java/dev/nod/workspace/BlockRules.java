package dev.nod.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks blocks against Slack's kinds and size limits, and gives ids to what has none. */
final class BlockRules {

    static final int MOST_IN_MESSAGE = 50;
    static final int MOST_IN_VIEW = 100;

    private static final int ID_LIMIT = 255;
    private static final int SECTION_LIMIT = 3000;
    private static final int MARKDOWN_LIMIT = 12_000;
    /** Undocumented; seen at about this many characters over all blocks of a message. */
    private static final int TOTAL_LIMIT = 13_200;

    private static final Set<String> KINDS = Set.of("actions", "context", "context_actions", "divider",
            "file", "header",
            "image", "input", "markdown", "rich_text", "section", "table", "video");
    private static final Map<String, Integer> MOST_ELEMENTS = Map.of("actions", 25, "context", 10,
            "context_actions", 5);

    private final List<String> faults = new ArrayList<>();
    private final Set<String> blockIds = new HashSet<>();
    private final Set<String> actionIds = new HashSet<>();
    private int total;

    private BlockRules() {}

    /** A copy with ids everywhere; refuses what Slack would refuse. */
    static ArrayNode checked(JsonNode blocks, int most) {
        if (!blocks.isArray()) {
            throw new Refused("invalid_blocks_format");
        }
        ArrayNode copy = blocks.deepCopy();
        var rules = new BlockRules();
        if (copy.size() > most) {
            rules.faults.add("[ERROR] no more than " + most + " items allowed [json-pointer:/blocks]");
        }
        for (var i = 0; i < copy.size(); i++) {
            rules.block(copy.get(i), "/blocks/" + i, i);
        }
        if (!rules.faults.isEmpty()) {
            throw new Refused("invalid_blocks", rules.faults);
        }
        if (rules.total > TOTAL_LIMIT && most == MOST_IN_MESSAGE) {
            throw new Refused("msg_blocks_too_long");
        }
        return copy;
    }

    private void block(JsonNode block, String at, int index) {
        var kind = block.path("type").asText();
        if (!(block instanceof ObjectNode object) || !KINDS.contains(kind)) {
            fault("unsupported type: " + kind, at + "/type");
            return;
        }
        actionIds.clear();
        id(object, "block_id", "=b" + index, blockIds, at);
        switch (kind) {
            case "section" -> section(object, at);
            case "header" -> words(object, "text", 1, 150, at);
            case "markdown" -> markdown(object, at);
            case "image" -> image(object, at);
            case "actions", "context", "context_actions" -> elements(object, kind, at);
            case "input" -> input(object, at);
            default -> {
            }
        }
    }

    private void section(ObjectNode section, String at) {
        if (section.has("text")) {
            words(section, "text", 1, SECTION_LIMIT, at);
        } else if (section.path("fields").isEmpty()) {
            fault("missing required field: text or fields", at);
        }
        if (section.path("fields").size() > 10) {
            fault("no more than 10 items allowed", at + "/fields");
        }
        for (var i = 0; i < section.path("fields").size(); i++) {
            words(section.path("fields").get(i), 1, 2000, at + "/fields/" + i);
        }
        if (section.has("accessory")) {
            element(section.get("accessory"), "a0", at + "/accessory");
        }
    }

    private void markdown(ObjectNode block, String at) {
        var length = block.path("text").asText().length();
        total += length;
        if (length < 1 || length > MARKDOWN_LIMIT) {
            fault("must be 1 to " + MARKDOWN_LIMIT + " characters", at + "/text");
        }
    }

    private void image(ObjectNode image, String at) {
        if (image.path("alt_text").asText().isEmpty()) {
            fault("missing required field: alt_text", at);
        }
        if (image.path("image_url").asText().isEmpty() && image.path("slack_file").isMissingNode()) {
            fault("missing required field: image_url or slack_file", at);
        }
    }

    private void elements(ObjectNode block, String kind, String at) {
        var elements = block.path("elements");
        if (elements.isEmpty() || elements.size() > MOST_ELEMENTS.getOrDefault(kind, 0)) {
            fault("must have 1 to " + MOST_ELEMENTS.get(kind) + " items", at + "/elements");
        }
        for (var i = 0; i < elements.size(); i++) {
            var place = at + "/elements/" + i;
            if (!kind.equals("context")) {
                element(elements.get(i), "a" + i, place);
            } else if (!elements.get(i).path("type").asText().equals("image")) {
                words(elements.get(i), 1, SECTION_LIMIT, place);
            }
        }
    }

    private void input(ObjectNode input, String at) {
        words(input, "label", 1, 2000, at);
        element(input.path("element"), "a0", at + "/element");
    }

    private void element(JsonNode element, String newId, String at) {
        if (!(element instanceof ObjectNode object)) {
            fault("must be an object", at);
            return;
        }
        var kind = element.path("type").asText();
        if (kind.equals("image")) {
            image(object, at);
            return;
        }
        ElementRules.faults(element).forEach(fault -> fault(fault, at));
        if (kind.equals("button")) {
            words(object, "text", 1, 75, at);
        }
        id(object, "action_id", "=" + newId + at.hashCode(), actionIds, at);
    }

    private void words(JsonNode holder, String field, int least, int most, String at) {
        words(holder.path(field), least, most, at + "/" + field);
    }

    private void words(JsonNode text, int least, int most, String at) {
        var kind = text.path("type").asText();
        var length = text.path("text").asText().length();
        total += length;
        if (!kind.equals("plain_text") && !kind.equals("mrkdwn")) {
            fault("unsupported type: " + kind, at + "/type");
        } else if (length < least || length > most) {
            fault("must be " + least + " to " + most + " characters", at + "/text");
        }
    }

    private void id(ObjectNode holder, String field, String newId, Set<String> taken, String at) {
        var id = holder.path(field).asText("");
        if (id.isEmpty()) {
            holder.put(field, newId);
            taken.add(newId);
        } else if (id.length() > ID_LIMIT) {
            fault("must be no more than " + ID_LIMIT + " characters", at + "/" + field);
        } else if (!taken.add(id)) {
            fault("`" + field + "` is not unique: " + id, at + "/" + field);
        }
    }

    private void fault(String what, String where) {
        faults.add("[ERROR] " + what + " [json-pointer:" + where + "]");
    }
}
