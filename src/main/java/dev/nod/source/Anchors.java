package dev.nod.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives the headings of one page the anchors that GitHub, and with it most site generators, gives them. */
final class Anchors {

    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> repetitions = new HashMap<>();

    /** The anchor of the next heading with this text; null when nothing of it can be in an anchor. */
    @Nullable
    String next(String heading) {
        var slug = slug(heading);
        if (slug.isEmpty()) {
            return null;
        }
        var anchor = slug;
        while (!used.add(anchor)) {
            anchor = slug + "-" + repetitions.merge(slug, 1, Integer::sum);
        }
        return anchor;
    }

    private static String slug(String heading) {
        var slug = new StringBuilder();
        heading.strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (c == ' ') {
                slug.append('-');
            } else if (c == '-' || c == '_' || Character.isLetterOrDigit(c) || isMark(c)) {
                slug.appendCodePoint(c);
            }
        });
        return slug.toString();
    }

    private static boolean isMark(int c) {
        var type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.CONNECTOR_PUNCTUATION;
    }
}
