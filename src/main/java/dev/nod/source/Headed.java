package dev.nod.source;

/** Text with the label that says what it is. */
final class Headed {

    private Headed() {}

    /** The label with exactly one colon; nothing for no label. */
    static String label(String label) {
        var end = label.stripTrailing();
        if (end.isEmpty()) {
            return "";
        }
        return end.endsWith(":") ? end + " " : end + ": ";
    }
}
