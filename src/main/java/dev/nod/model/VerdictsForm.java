package dev.nod.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nod.draft.prompt.Verdict;
import java.util.List;
import java.util.Set;

/** A verdict on each of some statements. */
final class VerdictsForm implements Form<List<Verdict>> {

    private static final String SCHEMA = """
        {"type": "object",
         "properties": {
           "verdicts": {
             "type": "array",
             "description": "One for each statement, in their order.",
             "items": {
               "type": "object",
               "properties": {
                 "follows": {"type": "boolean", "description": "Whether it follows from its quotes alone."},
                 "reason": {"type": "string", "description": "Why not, in a few words; empty if it does."}
               },
               "required": ["follows", "reason"],
               "additionalProperties": false
             }
           }
         },
         "required": ["verdicts"],
         "additionalProperties": false}
        """;

    private final int statements;

    VerdictsForm(int statements) {
        this.statements = statements;
    }

    @Override
    public String name() {
        return "verdicts";
    }

    @Override
    public JsonNode schema() {
        return SchemaText.read(SCHEMA);
    }

    @Override
    public List<Verdict> read(JsonNode filled) throws UnusableException {
        var verdicts = Fields.of(filled, Set.of("verdicts")).list("verdicts", VerdictsForm::verdict);
        if (verdicts.size() != statements) {
            throw new UnusableException(
                    "has %d verdicts on %d statements".formatted(verdicts.size(), statements));
        }
        return List.copyOf(verdicts);
    }

    private static Verdict verdict(JsonNode part) throws UnusableException {
        var verdict = Fields.of(part, Set.of("follows", "reason"));
        return new Verdict(verdict.flag("follows"), verdict.text("reason"));
    }
}
