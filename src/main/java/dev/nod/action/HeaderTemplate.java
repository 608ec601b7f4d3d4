package dev.nod.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A header before the values are known; a secret stands in it by the name of its variable, as {@code ${NAME}}. */
public record HeaderTemplate(String name, List<Part> parts) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Pattern SECRET = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]{0,127})}");
    private static final Set<String> OURS = Set.of("connection", "content-length", "content-type", "cookie",
            "expect", "host", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade");

    public HeaderTemplate {
        parts = List.copyOf(parts);
    }

    /** A part of what a header says. */
    public sealed interface Part {

        /** Words, and slots for values. */
        record Words(SlottedText text) implements Part {}

        /** A secret in an environment variable. */
        record Secret(String variable) implements Part {}
    }

    /**
     * Reads a header as somebody writes it.
     *
     * @throws IllegalArgumentException if it is none; the message completes the sentence that begins with the text
     */
    public static HeaderTemplate parse(String name, String text) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("stands under a name that no header can have");
        }
        if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("is not needed: Nod sets %s itself".formatted(name));
        }
        if (!Header.isPrintable(text)) {
            throw new IllegalArgumentException("holds a character other than printable ASCII");
        }
        var parts = new ArrayList<Part>();
        var matcher = SECRET.matcher(text);
        var end = 0;
        while (matcher.find()) {
            parts.add(new Part.Words(SlottedText.parse(text.substring(end, matcher.start()))));
            parts.add(new Part.Secret(matcher.group(1)));
            end = matcher.end();
        }
        parts.add(new Part.Words(SlottedText.parse(text.substring(end))));
        parts.removeIf(new Part.Words(SlottedText.parse(""))::equals);
        return new HeaderTemplate(name, parts);
    }

    /** The names of its slots. */
    public List<String> names() {
        return parts.stream().flatMap(part -> switch (part) {
            case Part.Words(var text) -> text.names().stream();
            case Part.Secret _ -> Stream.empty();
        }).toList();
    }

    /** The environment variables that hold its secrets. */
    public List<String> secrets() {
        return parts.stream().flatMap(part -> switch (part) {
            case Part.Words _ -> Stream.<String>empty();
            case Part.Secret(var variable) -> Stream.of(variable);
        }).toList();
    }

    Header fill(Filling filling) {
        return new Header(name, parts.stream().<Header.Part>map(part -> switch (part) {
            case Part.Words(var text) -> new Header.Part.Plain(text.fill(slot -> word(slot, filling)));
            case Part.Secret(var variable) -> new Header.Part.Secret(variable);
        }).toList());
    }

    private static String word(String slot, Filling filling) {
        var value = filling.of(slot);
        if (!Header.isPrintable(value)) {
            throw new IllegalArgumentException(slot + " must hold plain letters, digits and signs only");
        }
        return value;
    }
}
