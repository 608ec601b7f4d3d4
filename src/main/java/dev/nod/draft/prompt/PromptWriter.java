package dev.nod.draft.prompt;

import dev.nod.draft.Statement;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes prompts, in which all that others wrote is data, and can be told from what Nod says. */
public final class PromptWriter {

    private static final int MOST_TOKENS_OF_QUESTION = 600;

    private final Tokens tokens;
    private final Selection selection;
    private final Conversation conversation;
    private final Shortening shortening;

    public PromptWriter(Tokens tokens) {
        this.tokens = tokens;
        selection = new Selection(tokens);
        conversation = new Conversation(tokens);
        shortening = new Shortening(tokens);
    }

    /**
     * The prompt for an answer to a question. Passages that do not fit, or whose score is far below the best, are left
     * out; where not even the question fits, all are.
     *
     * @param hits       the passages to write from, best first
     * @param slots      the values to find besides
     * @param mostTokens how long the prompt may be, instructions included
     */
    public Written write(
            Instructions instructions,
            Query query,
            List<Hit> hits,
            List<Slot> slots,
            int mostTokens) {
        var room = mostTokens - tokens.count(instructions.text());
        var chosen = selection.from(hits, room - tokens.count(material(List.of(), query, slots).text()));
        var material = material(chosen, query, slots).text();
        while (!chosen.isEmpty() && tokens.count(material) > room) {
            chosen = chosen.subList(0, chosen.size() - 1);
            material = material(chosen, query, slots).text();
        }
        return new Written(new Prompt(instructions.text(), material), byId(chosen),
                mostTokens - room + tokens.count(material));
    }

    /** The prompt for a second look at whether statements follow from their quotes, in their order. */
    public Prompt judge(Instructions instructions, List<Statement> statements) {
        var material = new Material();
        for (var i = 0; i < statements.size(); i++) {
            var name = "statement %d".formatted(i + 1);
            material.add(name, statements.get(i).text());
            statements.get(i)
                    .citations()
                    .forEach(citation -> material.add("quote for " + name, citation.quote()));
        }
        return new Prompt(instructions.text(), material.text());
    }

    private Material material(List<Selection.Chosen> passages, Query query, List<Slot> slots) {
        var material = new Material();
        for (var i = 0; i < passages.size(); i++) {
            var chosen = passages.get(i);
            material.add("passage %s%s".formatted(id(i), chosen.isCut() ? ", without its end" : ""),
                    heading(chosen.passage()) + "\n\n" + chosen.text());
        }
        conversation.addTo(material, query.earlier());
        if (!slots.isEmpty()) {
            material.add("values to find",
                    slots.stream().map(PromptWriter::line).collect(Collectors.joining("\n")));
        }
        return material.add("question",
                shortening.to(MOST_TOKENS_OF_QUESTION, Material.clean(query.question())));
    }

    private static SequencedMap<String, Passage> byId(List<Selection.Chosen> passages) {
        var byId = new LinkedHashMap<String, Passage>();
        passages.forEach(chosen -> byId.put(id(byId.size()), chosen.passage()));
        return byId;
    }

    private static String id(int position) {
        return "P" + (position + 1);
    }

    private static String heading(Passage passage) {
        return Stream.concat(Stream.of(passage.title()), passage.headings().stream())
                .collect(Collectors.joining(" > ", "From: ", dated(passage)));
    }

    private static String dated(Passage passage) {
        return passage.updated() == null ? "" : ", updated " + passage.updated();
    }

    private static String line(Slot slot) {
        var options = slot.options().isEmpty() ? "" : "; one of: " + String.join(", ", slot.options());
        return "- %s: %s%s".formatted(slot.name(), slot.description(), options);
    }
}
