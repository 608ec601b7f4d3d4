package dev.nod.config;

import dev.nod.action.JsonTree;
import dev.nod.action.SlottedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads YAML as the JSON document that an action sends along. */
final class BodySettings {

    private static final int DEEPEST = 20;

    private final Slots slots;

    private BodySettings(Slots slots) {
        this.slots = slots;
    }

    static Optional<JsonTree> json(Value value, Slots slots) {
        return new BodySettings(slots).tree(value, 0);
    }

    private Optional<JsonTree> tree(Value value, int depth) {
        if (depth > DEEPEST) {
            return value.wrong("is nested too deeply");
        }
        if (value.isSection()) {
            return value.section().flatMap(section -> fields(value, section, depth));
        }
        return value.isList() ? value.items().flatMap(items -> items(items, depth)) : leaf(value);
    }

    private Optional<JsonTree> fields(Value value, Section section, int depth) {
        if (section.keys().size() == 1 && section.isBare(section.keys().getFirst())) {
            return value
                    .wrong("put '{%s}' in quotes to mean a placeholder".formatted(section.keys().getFirst()));
        }
        Map<String, JsonTree> fields = new LinkedHashMap<>();
        section.keys()
                .forEach(key -> section.raw(key)
                        .flatMap(inner -> tree(inner, depth + 1))
                        .ifPresent(tree -> fields.put(key, tree)));
        return Optional.of(new JsonTree.Fields(fields));
    }

    private Optional<JsonTree> items(List<Value> items, int depth) {
        List<JsonTree> trees = new ArrayList<>();
        items.forEach(item -> tree(item, depth + 1).ifPresent(trees::add));
        return Optional.of(new JsonTree.Items(trees));
    }

    private Optional<JsonTree> leaf(Value value) {
        return switch (value.kind()) {
            case TEXT -> value.verbatim().flatMap(text -> words(value, text));
            case NOTHING -> Optional.of(new JsonTree.Literal("null"));
            case NUMBER, FLAG ->
                value.scalar().flatMap(text -> literal(value, text.toLowerCase(Locale.ROOT)));
            case OTHER ->
                value.wrong("must be a text, a number, true or false; put it in quotes to mean a text");
        };
    }

    private Optional<JsonTree> words(Value value, String text) {
        try {
            var words = SlottedText.parse(text);
            return slots.areKnown(words.names(), value)
                    ? Optional.of(new JsonTree.Words(words))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return value.wrong("'%s' %s".formatted(text, e.getMessage()));
        }
    }

    private static Optional<JsonTree> literal(Value value, String text) {
        try {
            return Optional.of(new JsonTree.Literal(text));
        } catch (IllegalArgumentException _) {
            return value.wrong(
                    "'%s' is no number or flag in JSON; put it in quotes to mean a text".formatted(text));
        }
    }
}
