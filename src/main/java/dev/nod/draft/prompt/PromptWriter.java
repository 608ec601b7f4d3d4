package dev.nod.draft.prompt;

import dev.nod.draft.Statement;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.Query;
import java.util.LinkedHashMap;
import java.util.List;

/** Writes prompts, in which all that others wrote is data. */
public final class PromptWriter {

    private final Tokens tokens;

    public PromptWriter(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * The prompt for an answer to a question.
     *
     * @param hits       the passages to write from, best first; those that do not fit are left out
     * @param slots      the values to find besides
     * @param mostTokens how long the prompt may be, instructions included
     */
    public Written write(
            Instructions instructions,
            Query query,
            List<Hit> hits,
            List<Slot> slots,
            int mostTokens) {
        var passages = new LinkedHashMap<String, Passage>();
        var material = new StringBuilder("Question: ").append(query.question()).append('\n');
        slots.forEach(slot -> material.append("Value ")
                .append(slot.name())
                .append(": ")
                .append(slot.description())
                .append(' ')
                .append(slot.options())
                .append('\n'));
        for (var hit : hits) {
            var id = "P" + (passages.size() + 1);
            var block = "\n%s: %s\n%s\n".formatted(id, hit.passage().title(), hit.passage().text());
            if (count(instructions, material + block) > mostTokens) {
                break;
            }
            material.append(block);
            passages.put(id, hit.passage());
        }
        var prompt = new Prompt(instructions.text(), material.toString());
        return new Written(prompt, passages, count(instructions, prompt.material()));
    }

    /** The prompt for a second look at whether statements follow from their quotes, in their order. */
    public Prompt judge(Instructions instructions, List<Statement> statements) {
        var material = new StringBuilder();
        for (var statement : statements) {
            material.append("Statement: ").append(statement.text()).append('\n');
            statement.citations()
                    .forEach(citation -> material.append("Quote: ").append(citation.quote()).append('\n'));
        }
        return new Prompt(instructions.text(), material.toString());
    }

    private int count(Instructions instructions, String material) {
        return tokens.count(instructions.text()) + tokens.count(material);
    }
}
