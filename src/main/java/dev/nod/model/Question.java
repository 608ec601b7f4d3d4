package dev.nod.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nod.draft.prompt.Tokens;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a model is to do, whichever way its server wants to be told.
 *
 * @param instructions what to do and how
 * @param turns        what is said to it, and what it said
 * @param form         what the form is called, a word
 * @param schema       the form, as a JSON schema
 * @param outputTokens the longest answer
 */
record Question(
        String instructions,
        List<Turn> turns,
        String form,
        JsonNode schema,
        int outputTokens) {

    Question {
        turns = List.copyOf(turns);
    }

    /** The instructions, and the schema where the server is not told it. */
    String instructions(Structure structure) {
        return structure == Structure.SCHEMA
                ? instructions
                : "%s\n\nAnswer with one JSON object and nothing else. It must follow this JSON schema:\n%s"
                        .formatted(instructions, schema);
    }

    /** The same with a shorter answer. */
    Question within(int tokens) {
        return new Question(instructions, turns, form, schema, Math.min(tokens, outputTokens));
    }

    /** The same, and what was said after it. */
    Question with(Turn... more) {
        return new Question(instructions, Stream.concat(turns.stream(), Stream.of(more)).toList(), form,
                schema,
                outputTokens);
    }

    /** How many tokens there are to read. */
    long tokens(Tokens tokens) {
        return (long) tokens.count(instructions) + tokens.count(schema.toString())
                + turns.stream().mapToLong(turn -> tokens.count(turn.text())).sum();
    }
}
