package dev.nod.source;

/** Text with the label that says what it is. */
final class Headed {

    private Headed() {}

    /** The label with exactly one colon. */
    static String label(String label) {
        var end = label.stripTrailing();
        return end.endsWith(":") ? end + " " : end + ": ";
    }

    /** A cell after its header; the cell alone when the header is empty. */
    static String cell(String header, String cell) {
        return header.isBlank() ? cell : label(header) + cell;
    }
}
