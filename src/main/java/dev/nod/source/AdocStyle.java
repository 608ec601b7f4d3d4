package dev.nod.source;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands in brackets above a block of AsciiDoc.
 *
 * @param id   empty for none
 * @param text what is in the brackets, one pair after the other
 */
record AdocStyle(String id, String text) {

    static final AdocStyle NONE = new AdocStyle("", "");

    private static final Pattern ID = Pattern.compile("(?:^[\\w-]*|[,%.].*)#([\\w:-]+)|\\bid=\"?([\\w:-]+)");
    private static final Pattern COLUMNS = Pattern.compile("cols=\"?([^\"\\]=]+?)\"?(?:$|,\\s*\\w+=|\\])");
    private static final Pattern REPEATED = Pattern.compile("(\\d{1,2})\\*.*");
    private static final List<String> CALLOUTS = List.of("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION");

    AdocStyle and(String more) {
        var matcher = ID.matcher(more);
        var nextId = matcher.find() ? (matcher.group(1) == null ? matcher.group(2) : matcher.group(1)) : id;
        return new AdocStyle(nextId, text.isEmpty() ? more : text + "," + more);
    }

    /** Whether the block is of this kind. */
    boolean has(String kind) {
        return Arrays.stream(text.split("[,%#.]")).anyMatch(part -> part.strip().equals(kind));
    }

    /** The kind of note that it is; empty for none. */
    String callout() {
        return CALLOUTS.stream().filter(this::has).findFirst().orElse("");
    }

    boolean hasHeader() {
        return has("header") || text.matches(".*options=\"?[^\"]*header.*");
    }

    /** How many columns the table has; 0 when it does not say. */
    int columns() {
        var columns = COLUMNS.matcher(text);
        if (!columns.find()) {
            return 0;
        }
        var count = 0;
        for (var column : columns.group(1).split("[,;]", -1)) {
            var repeated = REPEATED.matcher(column.strip());
            count += repeated.matches() ? Integer.parseInt(repeated.group(1)) : 1;
        }
        return count;
    }
}
