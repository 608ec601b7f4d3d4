package dev.nod.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The names between bars in a page of reStructuredText, and what stands in their place. */
final class RstSubstitutions {

    private static final Pattern DEFINITION = Pattern
            .compile("\\s*\\.\\. \\|([^|]{1,100})\\| +(replace|image|unicode)::\\s*(.*)");
    private static final Pattern ALT = Pattern.compile("\\s+:alt:\\s*(.*)");

    private RstSubstitutions() {}

    static Map<String, String> of(List<String> lines) {
        var found = new HashMap<String, String>();
        for (var i = 0; i < lines.size(); i++) {
            var definition = DEFINITION.matcher(lines.get(i));
            if (definition.matches()) {
                found.put(definition.group(1), switch (definition.group(2)) {
                    case "replace" -> definition.group(3);
                    case "image" -> alternative(lines, i + 1);
                    default -> "";
                });
            }
        }
        return found;
    }

    private static String alternative(List<String> lines, int from) {
        for (var i = from; i < lines.size() && lines.get(i).startsWith(" "); i++) {
            var alt = ALT.matcher(lines.get(i));
            if (alt.matches()) {
                return alt.group(1);
            }
        }
        return "";
    }
}
