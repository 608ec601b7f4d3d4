package dev.nod.action;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an action sends along, before the values are known. */
public sealed interface BodyTemplate {

    /** Nothing at all. */
    record Nothing() implements BodyTemplate {}

    /** A JSON document. */
    record Json(JsonTree tree) implements BodyTemplate {}

    /** The fields of a form, in the order in which they are sent. */
    record Form(Map<String, SlottedText> fields) implements BodyTemplate {

        public Form {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** The names of the slots in it. */
    default Stream<String> names() {
        return switch (this) {
            case Nothing _ -> Stream.empty();
            case Json(var tree) -> tree.names();
            case Form(var fields) -> fields.values().stream().flatMap(text -> text.names().stream());
        };
    }

    /** What is sent with these values. */
    default Optional<Content> fill(Filling filling) {
        return switch (this) {
            case Nothing _ -> Optional.empty();
            case Json(var tree) -> Optional.of(new Content("application/json", JsonText.of(tree, filling)));
            case Form(var fields) -> Optional.of(
                    new Content("application/x-www-form-urlencoded",
                            fields.entrySet()
                                    .stream()
                                    .map(field -> Percent.encode(field.getKey()) + "="
                                            + Percent.encode(field.getValue().fill(filling::of)))
                                    .collect(Collectors.joining("&"))));
        };
    }
}
