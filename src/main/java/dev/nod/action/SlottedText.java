package dev.nod.action;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with slots such as {@code {service}} that values go into; {@code {{} and {@code }}} stand for braces. */
public record SlottedText(List<Piece> pieces) {

    private static final Pattern TOKEN = Pattern
            .compile("\\{\\{|\\}\\}|\\{([a-z][a-z0-9_]*|/[^{}]*)\\}|[{}]");

    public SlottedText {
        pieces = joined(pieces);
    }

    /** The same text always has the same pieces. */
    private static List<Piece> joined(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (piece instanceof Piece.Plain(var text)
                    && !joined.isEmpty()
                    && joined.getLast() instanceof Piece.Plain(var before)) {
                joined.set(joined.size() - 1, new Piece.Plain(before + text));
            } else if (!piece.equals(new Piece.Plain(""))) {
                joined.add(piece);
            }
        }
        return List.copyOf(joined);
    }

    /** A part of the text. */
    public sealed interface Piece {

        /** What stands there in any case. */
        record Plain(String text) implements Piece {}

        /** Where a value goes. */
        record Slot(String name) implements Piece {}
    }

    /**
     * Reads a text as somebody writes it.
     *
     * @throws IllegalArgumentException if it holds braces that make no slot; the message completes the sentence that
     *                                  begins with the text
     */
    public static SlottedText parse(String text) {
        var pieces = new ArrayList<Piece>();
        var plain = new StringBuilder();
        var matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            matcher.appendReplacement(plain, "");
            var token = matcher.group();
            if (token.length() == 1) {
                throw new IllegalArgumentException(
                        "holds a %s that belongs to no placeholder such as {name}; double it to mean a brace"
                                .formatted(token));
            }
            if (matcher.group(1) == null) {
                plain.append(token.charAt(0));
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) == '$') {
                throw new IllegalArgumentException("holds %s; secrets may stand in headers only"
                        .formatted("$" + token));
            } else {
                pieces.add(new Piece.Plain(plain.toString()));
                plain.setLength(0);
                pieces.add(new Piece.Slot(matcher.group(1)));
            }
        }
        pieces.add(new Piece.Plain(matcher.appendTail(plain).toString()));
        return new SlottedText(pieces);
    }

    /** The names of its slots, from left to right. */
    public List<String> names() {
        return pieces.stream()
                .filter(Piece.Slot.class::isInstance)
                .map(piece -> ((Piece.Slot) piece).name())
                .toList();
    }

    /** The text with a value in each slot. */
    public String fill(UnaryOperator<String> value) {
        return pieces.stream().map(piece -> switch (piece) {
            case Piece.Plain(var text) -> text;
            case Piece.Slot(var name) -> value.apply(name);
        }).collect(Collectors.joining());
    }

    /** A text that reads as the given one when it is parsed. */
    static String escaped(String text) {
        return text.replace("{", "{{").replace("}", "}}");
    }

    @Override
    public String toString() {
        return pieces.stream().map(piece -> switch (piece) {
            case Piece.Plain(var text) -> escaped(text);
            case Piece.Slot(var name) -> "{" + name + "}";
        }).collect(Collectors.joining());
    }
}
