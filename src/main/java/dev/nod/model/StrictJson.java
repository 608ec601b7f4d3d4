package dev.nod.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** Reads JSON to the letter: each key once, nothing that is not a number, no deep nest, and nothing after its end. */
final class StrictJson {

    private static final int DEEPEST = 40;
    private static final int LONGEST_NUMBER = 40;
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private StrictJson() {}

    /** One object. */
    static JsonNode object(String text) throws UnusableException {
        try {
            var node = MAPPER.readTree(text);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (StreamConstraintsException _) {
            throw new UnusableException("is nested too deeply, or holds a number that is too long");
        } catch (IOException _) {
            // What it says of the text would quote it.
        }
        throw new UnusableException("is not one JSON object with each key once");
    }
}
