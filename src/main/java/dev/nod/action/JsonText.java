package dev.nod.action;

import java.util.Iterator;

/** Writes a document as JSON (RFC 8259), a value a line, with all that nobody would see escaped. */
final class JsonText {

    private static final String INDENT = "  ";

    private final Filling filling;
    private final StringBuilder out = new StringBuilder();

    private JsonText(Filling filling) {
        this.filling = filling;
    }

    static String of(JsonTree tree, Filling filling) {
        var text = new JsonText(filling);
        text.value(tree, "\n");
        return text.out.toString();
    }

    private void value(JsonTree tree, String newline) {
        switch (tree) {
            case JsonTree.Fields(var values) -> block('{', values.entrySet().iterator(), '}', newline,
                    (entry, inner) -> {
                        string(entry.getKey());
                        out.append(": ");
                        value(entry.getValue(), inner);
                    });
            case JsonTree.Items(var values) -> block('[', values.iterator(), ']', newline, this::value);
            case JsonTree.Words(var text) -> words(text);
            case JsonTree.Literal(var json) -> out.append(json);
        }
    }

    private <T> void block(char open, Iterator<T> items, char close, String newline, Writing<T> each) {
        out.append(open);
        var inner = newline + INDENT;
        if (items.hasNext()) {
            out.append(inner);
            each.write(items.next(), inner);
            items.forEachRemaining(item -> {
                out.append(',').append(inner);
                each.write(item, inner);
            });
            out.append(newline);
        }
        out.append(close);
    }

    private void words(SlottedText text) {
        if (text.pieces().size() == 1
                && text.pieces().getFirst() instanceof SlottedText.Piece.Slot(var name)
                && filling.isLiteral(name)) {
            out.append(filling.of(name));
        } else {
            string(text.fill(filling::of));
        }
    }

    private void string(String text) {
        out.append('"');
        text.codePoints().forEach(this::character);
        out.append('"');
    }

    private void character(int codePoint) {
        switch (codePoint) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (Unseen.is(codePoint)) {
                    for (var unit : Character.toChars(codePoint)) {
                        out.append("\\u%04x".formatted((int) unit));
                    }
                } else {
                    out.appendCodePoint(codePoint);
                }
            }
        }
    }

    /** Writes one item, whose own items begin on such a new line. */
    private interface Writing<T> {

        void write(T item, String newline);
    }
}
