package dev.nod.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Checks a view as an app sends it against Slack's rules. */
final class ViewRules {

    private static final int TITLE_LIMIT = 24;
    private static final int METADATA_LIMIT = 3000;
    private static final int ID_LIMIT = 255;

    private ViewRules() {}

    /** A copy with ids everywhere. */
    static ObjectNode checked(JsonNode view, String type) {
        var faults = new ArrayList<String>();
        if (!(view instanceof ObjectNode) || !view.path("type").asText().equals(type)) {
            throw new Refused("invalid_arguments", List.of(fault("type must be " + type, "/view/type")));
        }
        if (type.equals("modal")) {
            modal(view, faults);
        }
        limit(view, "private_metadata", METADATA_LIMIT, faults);
        limit(view, "callback_id", ID_LIMIT, faults);
        limit(view, "external_id", ID_LIMIT, faults);
        if (!view.path("blocks").isArray()) {
            faults.add(fault("missing required field: blocks", "/view"));
        }
        if (!faults.isEmpty()) {
            throw new Refused("invalid_arguments", faults);
        }
        ObjectNode copy = view.deepCopy();
        try {
            copy.set("blocks", BlockRules.checked(view.path("blocks"), BlockRules.MOST_IN_VIEW));
        } catch (Refused e) {
            throw new Refused("invalid_arguments", e.messages());
        }
        return copy;
    }

    private static void modal(JsonNode view, List<String> faults) {
        var title = view.path("title").path("text").asText();
        if (title.isEmpty() || title.length() > TITLE_LIMIT) {
            faults.add(fault("must be 1 to " + TITLE_LIMIT + " characters", "/view/title/text"));
        }
        for (var button : List.of("submit", "close")) {
            if (view.path(button).path("text").asText().length() > TITLE_LIMIT) {
                faults.add(fault("must be no more than " + TITLE_LIMIT + " characters",
                        "/view/" + button + "/text"));
            }
        }
        var hasInput = false;
        for (var block : view.path("blocks")) {
            hasInput |= block.path("type").asText().equals("input");
        }
        if (hasInput && view.path("submit").isMissingNode()) {
            faults.add(
                    fault("missing required field: submit, which views with an input block need", "/view"));
        }
    }

    private static void limit(JsonNode view, String field, int most, List<String> faults) {
        if (view.path(field).asText("").length() > most) {
            faults.add(fault("must be no more than " + most + " characters", "/view/" + field));
        }
    }

    private static String fault(String what, String where) {
        return "[ERROR] " + what + " [json-pointer:" + where + "]";
    }
}
