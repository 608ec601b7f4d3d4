package dev.nod.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** The arguments of a call to the Web API, however they were sent. */
final class Arguments {

    private static final Set<String> YES = Set.of("1", "true");

    private final Map<String, JsonNode> values = new LinkedHashMap<>();

    /** The first value wins, since the Java SDK sends some twice. */
    void add(String name, String value) {
        values.putIfAbsent(name, TextNode.valueOf(value));
    }

    void put(String name, String value) {
        values.put(name, TextNode.valueOf(value));
    }

    void addAll(JsonNode object) {
        object.properties().forEach(field -> values.putIfAbsent(field.getKey(), field.getValue()));
    }

    boolean has(String name) {
        var value = values.get(name);
        return value != null && !value.isNull();
    }

    /** Empty when the argument is absent or an empty string. */
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(JsonNode::isValueNode)
                .filter(value -> !value.isNull())
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty());
    }

    /** A text, or the texts of an array one a line; empty when there is none. */
    String lines(String name) {
        return lines(values.getOrDefault(name, MissingNode.getInstance()));
    }

    static String lines(JsonNode value) {
        if (!value.isArray()) {
            return value.isNull() ? "" : value.asText("");
        }
        var lines = new StringJoiner("\n");
        value.forEach(item -> lines.add(item.asText("")));
        return lines.toString();
    }

    String required(String name, String errorWhenAbsent) {
        return text(name).orElseThrow(() -> new Refused(errorWhenAbsent));
    }

    String required(String name) {
        return required(name, "invalid_arguments");
    }

    boolean flag(String name) {
        return text(name).filter(YES::contains).isPresent();
    }

    int number(String name, int otherwise) {
        try {
            return text(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException _) {
            throw new Refused("invalid_arguments");
        }
    }

    /** A structure, sent either as it is or as a string of JSON. */
    Optional<JsonNode> json(String name, String errorWhenBroken) {
        var value = values.get(name);
        if (value == null || value.isNull() || (value.isTextual() && value.asText().isBlank())) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            return Optional.of(value);
        }
        return Optional.of(Json.parse(value.asText()).orElseThrow(() -> new Refused(errorWhenBroken)));
    }
}
