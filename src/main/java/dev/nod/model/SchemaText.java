package dev.nod.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads the schemas that stand in the code. */
final class SchemaText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaText() {}

    static ObjectNode read(String text) {
        try {
            return JSON.readValue(text, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a schema of Nod is not JSON", e);
        }
    }
}
