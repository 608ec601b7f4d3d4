package dev.nod.config;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** What stands behind a key; read as anything that it is not, it reports so and is empty. */
final class Value {

    private static final Pattern MONEY = Pattern.compile("\\d{1,7}(?:\\.\\d{1,6})?");
    private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(1_000_000);

    private final String path;
    private final int line;
    private final Node node;
    private final Problems problems;

    Value(String path, int line, Node node, Problems problems) {
        this.path = path;
        this.line = line;
        this.node = node;
        this.problems = problems;
    }

    /** The line of its key. */
    int line() {
        return line;
    }

    String path() {
        return path;
    }

    /** Reports a value that was left out. */
    boolean isGiven() {
        if (!node.getTag().equals(Tag.NULL)) {
            return true;
        }
        problems.in(line, path,
                "has no value (a # starts a comment; put a value that contains one in quotes)");
        return false;
    }

    /** What a scalar is to YAML. */
    enum Kind {
        TEXT, NUMBER, FLAG, NOTHING, OTHER
    }

    Kind kind() {
        var tag = node.getTag();
        if (tag.equals(Tag.STR)) {
            return Kind.TEXT;
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return Kind.NUMBER;
        }
        if (tag.equals(Tag.BOOL)) {
            return Kind.FLAG;
        }
        return tag.equals(Tag.NULL) ? Kind.NOTHING : Kind.OTHER;
    }

    boolean isSection() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** A text, a number or a flag, as it is written. */
    Optional<String> scalar() {
        return node instanceof ScalarNode scalar
                ? Optional.of(scalar.getValue())
                : wrong("must be a single text, number or flag");
    }

    Optional<Section> section() {
        return node instanceof MappingNode mapping
                ? Optional.of(Section.of(path, mapping, problems))
                : wrong("must be a section with keys of its own, indented below");
    }

    /** What the function makes of each item of a list; items of which it makes nothing are left out. */
    <T> Optional<List<T>> list(Function<Value, Optional<T>> each) {
        return items().map(items -> items.stream()
                .filter(Value::isGiven)
                .flatMap(item -> each.apply(item).stream())
                .toList());
    }

    /** The items of a list, which may be nothing. */
    Optional<List<Value>> items() {
        if (!(node instanceof SequenceNode sequence)) {
            return wrong("must be a list, such as [one, two]");
        }
        var items = new ArrayList<Value>();
        for (var item : sequence.getValue()) {
            var itemLine = item.getStartMark().getLine() + 1;
            items.add(new Value(path + "[" + items.size() + "]", itemLine, item, problems));
        }
        return Optional.of(List.copyOf(items));
    }

    Optional<String> text() {
        if (!(node instanceof ScalarNode scalar)) {
            return wrong("must be a single text");
        }
        if (!scalar.getTag().equals(Tag.STR)) {
            return wrong("must be a text; put '%s' in quotes".formatted(scalar.getValue()));
        }
        return scalar.getValue().isBlank()
                ? wrong("must not be empty")
                : Optional.of(scalar.getValue().strip());
    }

    /** A text with the blanks at its ends, which may be empty. */
    Optional<String> verbatim() {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)
                ? Optional.of(scalar.getValue())
                : wrong("must be a text in quotes");
    }

    /** Whether it is just this word. */
    boolean is(String word) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(word);
    }

    /** A time of the day with hours and minutes, where 24:00 is midnight; YAML may take one for a number. */
    Optional<LocalTime> time() {
        var wanted = "must be a time such as 09:00";
        if (!(node instanceof ScalarNode scalar) || !scalar.getValue().matches("\\d{2}:\\d{2}")) {
            return wrong(wanted);
        }
        try {
            return Optional.of(LocalTime.parse(is("24:00") ? "00:00" : scalar.getValue()));
        } catch (DateTimeParseException _) {
            return wrong(wanted);
        }
    }

    Optional<Boolean> flag() {
        return switch (node instanceof ScalarNode scalar ? scalar.getValue() : "") {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> wrong("must be true or false");
        };
    }

    Optional<Integer> number(int least, int most) {
        var wanted = "must be a whole number from %d to %d".formatted(least, most);
        if (!(node instanceof ScalarNode scalar) || !scalar.getTag().equals(Tag.INT)) {
            return wrong(wanted);
        }
        try {
            var number = Integer.parseInt(scalar.getValue());
            return number < least || number > most ? wrong(wanted) : Optional.of(number);
        } catch (NumberFormatException _) {
            return wrong(wanted);
        }
    }

    /** A number from 0 to 1. */
    Optional<Double> share() {
        return fraction(1, "must be a number from 0 to 1, such as 0.28");
    }

    /** A number from 0 to 2. */
    Optional<Double> temperature() {
        return fraction(2, "must be a number from 0 to 2, such as 0.2");
    }

    private Optional<Double> fraction(double most, String wanted) {
        try {
            var number = node instanceof ScalarNode scalar
                    ? Double.parseDouble(scalar.getValue())
                    : Double.NaN;
            return number >= 0 && number <= most ? Optional.of(number) : wrong(wanted);
        } catch (NumberFormatException _) {
            return wrong(wanted);
        }
    }

    /** An amount of money in the currency of the prices, such as 0.25; in millionths of it. */
    Optional<Long> money() {
        var wanted = "must be an amount of money from 0 to 1000000, such as 0.25";
        if (!(node instanceof ScalarNode scalar) || kind() != Kind.NUMBER
                || !MONEY.matcher(scalar.getValue()).matches()) {
            return wrong(wanted);
        }
        var amount = new BigDecimal(scalar.getValue());
        return amount.compareTo(MOST_MONEY) > 0
                ? wrong(wanted)
                : Optional.of(amount.movePointRight(6).longValueExact());
    }

    /** A text in a form of its own, such as an address. */
    <T> Optional<T> text(Form<T> form) {
        return text().flatMap(text -> {
            try {
                return Optional.of(form.read(text));
            } catch (IllegalArgumentException e) {
                return wrong("'%s' %s".formatted(text, e.getMessage()));
            }
        });
    }

    <T> Optional<T> wrong(String message) {
        problems.in(line, path, message);
        return Optional.empty();
    }

    /** Makes a value of a text. */
    interface Form<T> {

        /**
         * Reads the text.
         *
         * @throws IllegalArgumentException if the text has another form; the message completes the sentence that
         *                                  begins with the text
         */
        T read(String text);
    }
}
