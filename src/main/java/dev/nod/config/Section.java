package dev.nod.config;

import dev.nod.request.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Keys with their values, read key by key; a key that nobody reads is reported at the end. */
final class Section {

    private final String path;
    private final int line;
    private final Problems problems;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final TreeSet<String> known = new TreeSet<>();
    private final List<Section> inner = new ArrayList<>();

    private Section(String path, int line, Problems problems) {
        this.path = path;
        this.line = line;
        this.problems = problems;
    }

    static Section of(String path, MappingNode node, Problems problems) {
        var section = new Section(path, node.getStartMark().getLine() + 1, problems);
        for (var entry : node.getValue()) {
            var keyLine = entry.getKeyNode().getStartMark().getLine() + 1;
            if (entry.getKeyNode() instanceof ScalarNode key) {
                var name = key.getValue();
                section.add(name, new Value(section.below(name), keyLine, entry.getValueNode(), problems));
            } else {
                problems.in(keyLine, path, "a key must be a plain word");
            }
        }
        return section;
    }

    private void add(String key, Value value) {
        var earlier = values.putIfAbsent(key, value);
        if (earlier != null) {
            problems.in(value.line(), value.path(), "is given twice, first in line " + earlier.line());
        }
    }

    /** The value of a key; empty if the key is not there or, after a report, has no value. */
    Optional<Value> value(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key)).filter(Value::isGiven);
    }

    /**
     * The value of a key that must be there.
     *
     * @param wanted completes the sentence "is missing; give …"
     */
    Optional<Value> required(String key, String wanted) {
        if (!values.containsKey(key)) {
            problems.in(line, below(key), "is missing; give " + wanted);
        }
        return value(key);
    }

    /**
     * Which one of several keys is there, where exactly one must be.
     *
     * @param wanted what such a key tells, for the report that there is none
     */
    Optional<String> oneOf(List<String> keys, String wanted) {
        known.addAll(keys);
        var given = keys.stream().filter(values::containsKey).toList();
        if (given.isEmpty()) {
            problems.in(line, path, "does not tell %s; give %s".formatted(wanted, String.join(" or ", keys)));
        } else if (given.size() > 1) {
            problems.in(line, path, "gives %s; keep one".formatted(String.join(" and ", given)));
        }
        return given.size() == 1 ? Optional.of(given.getFirst()) : Optional.empty();
    }

    /** The texts of a list; none if the key is not there. */
    List<String> texts(String key, Value.Form<String> form) {
        return value(key).flatMap(value -> value.list(item -> item.text(form))).orElse(List.of());
    }

    /** The section of a key, without any keys if there is none. */
    Section section(String key) {
        var section = value(key).flatMap(Value::section)
                .orElseGet(() -> new Section(below(key), line, problems));
        inner.add(section);
        return section;
    }

    /** Its keys, in their order, where any may stand. */
    List<String> keys() {
        known.addAll(values.keySet());
        return List.copyOf(values.keySet());
    }

    /** The value of a key, which may be nothing. */
    Optional<Value> raw(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /** Whether a key has nothing behind it, as a placeholder without quotes seems to have. */
    boolean isBare(String key) {
        return raw(key).filter(value -> value.kind() == Value.Kind.NOTHING).isPresent();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Whether there is nothing in it, or no such section at all. */
    boolean isEmpty() {
        return values.isEmpty();
    }

    /** To be called when all keys, and those of the inner sections, have been read. */
    void end() {
        inner.forEach(Section::end);
        values.forEach((key, value) -> {
            if (!known.contains(key)) {
                problems.in(value.line(), value.path(), "unknown key; " + advice(key));
            }
        });
    }

    void problem(String key, String message) {
        var value = values.get(key);
        problems.in(value == null ? line : value.line(), below(key), message);
    }

    private String advice(String key) {
        return Nearest.to(key, known)
                .map("did you mean '%s'?"::formatted)
                .orElseGet(() -> "known here: " + String.join(", ", known));
    }

    private String below(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
