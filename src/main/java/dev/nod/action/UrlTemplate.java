package dev.nod.action;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A web address with slots in its path and in the values of its query. What goes into them changes neither the host
 * nor the number of the path's segments or the query's values.
 *
 * @param origin scheme, host and port, or {@link #TRY}
 * @param path   what follows, up to the query
 * @param query  what follows the question mark; empty without one
 */
public record UrlTemplate(String origin, SlottedText path, SlottedText query) {

    /** Stands for scheme, host and port of the try-it workspace. */
    public static final String TRY = "{try}";

    private static final Pattern ORIGIN = Pattern
            .compile(
                    "https?://(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?");
    private static final Pattern FORM = Pattern.compile(
            "(?<origin>\\{try}|[a-z]+://[^/?#]*)(?<path>/[^?#]*)?(?:\\?(?<query>[^?#]*))?");
    private static final Pattern LITERAL = Pattern
            .compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*");
    private static final Pattern DOTS = Pattern.compile("(?:\\.|%2[Ee]){1,2}");

    /**
     * Reads an address as somebody writes it.
     *
     * @throws IllegalArgumentException if it is none; the message completes the sentence that begins with the text
     */
    public static UrlTemplate parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "is not an address that starts with https://, http:// or " + TRY
                            + " and has no # or second ?");
        }
        var origin = matcher.group("origin");
        if (!origin.equals(TRY) && !ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException(
                    "does not begin with https:// or http://, a host and perhaps a port, none of them a placeholder");
        }
        var path = SlottedText.parse(matcher.group("path") == null ? "/" : matcher.group("path"));
        var query = SlottedText.parse(matcher.group("query") == null ? "" : matcher.group("query"));
        var url = new UrlTemplate(origin.toLowerCase(Locale.ROOT), path, query);
        url.check();
        return url;
    }

    private void check() {
        var isLiteral = Stream.of(path, query)
                .flatMap(text -> text.pieces().stream())
                .allMatch(piece -> switch (piece) {
                    case SlottedText.Piece.Plain(var plain) -> LITERAL.matcher(plain).matches();
                    case SlottedText.Piece.Slot _ -> true;
                });
        if (!isLiteral) {
            throw new IllegalArgumentException("holds a character that must be percent-encoded");
        }
        if (Stream.of(query.toString().split("&")).anyMatch(pair -> pair.split("=", 2)[0].contains("{"))) {
            throw new IllegalArgumentException(
                    "has a placeholder in its query that does not stand for the value of a name, as in ?name={value}");
        }
    }

    /** Whether it leads to the try-it workspace. */
    public boolean isTry() {
        return origin.equals(TRY);
    }

    /** The same address in the try-it workspace at that address, if it leads there. */
    UrlTemplate tryingAt(String workspace) {
        return isTry() ? new UrlTemplate(workspace, path, query) : this;
    }

    List<String> names() {
        return Stream.concat(path.names().stream(), query.names().stream()).toList();
    }

    /**
     * The address with values in its slots.
     *
     * @throws IllegalArgumentException if a value cannot stand there; the message says which and why
     */
    String fill(Filling filling) {
        var filled = path.fill(name -> segment(name, filling.of(name)));
        if (Stream.of(filled.split("/")).anyMatch(segment -> DOTS.matcher(segment).matches())) {
            throw new IllegalArgumentException("the address would lead elsewhere: " + filled);
        }
        var parameters = query.fill(name -> Percent.encode(filling.of(name)));
        return origin + filled + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    /** Some servers decode before they split, so an encoded slash is as good as a slash. */
    private static String segment(String name, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        if (value.contains("/") || value.contains("\\") || value.contains("%")) {
            throw new IllegalArgumentException(name + " must not hold /, \\ or %");
        }
        if (value.chars().allMatch(character -> character == '.')) {
            throw new IllegalArgumentException(name + " must not be made of dots");
        }
        return Percent.encode(value);
    }

    @Override
    public String toString() {
        return origin + path + (query.pieces().isEmpty() ? "" : "?" + query);
    }
}
