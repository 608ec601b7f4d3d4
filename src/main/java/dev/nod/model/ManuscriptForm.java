package dev.nod.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nod.draft.prompt.Claim;
import dev.nod.draft.prompt.Manuscript;
import dev.nod.draft.prompt.Slot;
import dev.nod.draft.prompt.Support;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An answer in statements, and values for slots if there are any. */
final class ManuscriptForm implements Form<Manuscript> {

    private static final String SCHEMA = """
        {"type": "object",
         "properties": {
           "statements": {
             "type": "array",
             "description": "The answer, statement by statement; empty if the passages hold none.",
             "items": {
               "type": "object",
               "properties": {
                 "text": {"type": "string", "description": "One statement, in the question's language."},
                 "sources": {
                   "type": "array",
                   "description": "What it stands on, at least one.",
                   "items": {
                     "type": "object",
                     "properties": {
                       "passage": {"type": "string", "description": "The id of a passage."},
                       "quote": {"type": "string", "description": "Its words, exactly as they stand there."}
                     },
                     "required": ["passage", "quote"],
                     "additionalProperties": false
                   }
                 }
               },
               "required": ["text", "sources"],
               "additionalProperties": false
             }
           },
           "suffices": {"type": "boolean", "description": "Whether the passages hold the answer, or a part of it."},
           "confidence": {"type": "number", "description": "How sure you are, from 0 to 1."}
         },
         "required": ["statements", "suffices", "confidence"],
         "additionalProperties": false}
        """;

    private final List<Slot> slots;
    private final Set<String> fields = new LinkedHashSet<>(List.of("statements", "suffices", "confidence"));
    private final Set<String> slotNames = new LinkedHashSet<>();

    ManuscriptForm(List<Slot> slots) {
        this.slots = List.copyOf(slots);
        slots.forEach(slot -> slotNames.add(slot.name()));
        if (!slots.isEmpty()) {
            fields.add("values");
        }
    }

    @Override
    public String name() {
        return "answer";
    }

    @Override
    public JsonNode schema() {
        var schema = SchemaText.read(SCHEMA);
        if (!slots.isEmpty()) {
            schema.withArray("required").add("values");
            schema.withObject("/properties").set("values", values());
        }
        return schema;
    }

    private ObjectNode values() {
        var values = JsonNodeFactory.instance.objectNode().put("type", "object");
        values.put("description", "What the question tells; null for what it does not tell.");
        var properties = values.putObject("properties");
        var required = values.putArray("required");
        for (var slot : slots) {
            required.add(slot.name());
            var value = properties.putObject(slot.name());
            value.put("description", slot.description());
            var alternatives = value.putArray("anyOf");
            var text = alternatives.addObject().put("type", "string");
            if (!slot.options().isEmpty()) {
                var options = text.putArray("enum");
                slot.options().forEach(options::add);
            }
            alternatives.addObject().put("type", "null");
        }
        return values.put("additionalProperties", false);
    }

    @Override
    public Manuscript read(JsonNode filled) throws UnusableException {
        var answer = Fields.of(filled, fields);
        return new Manuscript(
                answer.list("statements", ManuscriptForm::claim),
                answer.flag("suffices"),
                answer.share("confidence"),
                slots.isEmpty() ? Map.of() : values(answer.value("values")));
    }

    private static Claim claim(JsonNode part) throws UnusableException {
        var claim = Fields.of(part, Set.of("text", "sources"));
        return new Claim(claim.text("text"), claim.list("sources", ManuscriptForm::support));
    }

    private static Support support(JsonNode part) throws UnusableException {
        var support = Fields.of(part, Set.of("passage", "quote"));
        return new Support(support.text("passage"), support.text("quote"));
    }

    private Map<String, String> values(JsonNode part) throws UnusableException {
        var given = Fields.of(part, slotNames);
        var values = new LinkedHashMap<String, String>();
        for (var name : slotNames) {
            if (!given.value(name).isNull()) {
                values.put(name, given.text(name));
            }
        }
        return values;
    }
}
