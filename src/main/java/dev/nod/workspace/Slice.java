package dev.nod.workspace;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param cursor where the next page starts, empty at the end
 */
record Slice<T>(List<T> items, String cursor) {

    private static final String MARK = "next:";

    Slice {
        items = List.copyOf(items);
    }

    boolean hasMore() {
        return !cursor.isEmpty();
    }

    /** Cuts the page out that the call's {@code limit} and {@code cursor} ask for. */
    static <T> Slice<T> of(List<T> all, Arguments arguments, int limitWhenAbsent, Function<T, String> key) {
        var limit = Math.clamp(arguments.number("limit", limitWhenAbsent), 1, 1000);
        var start = arguments.text("cursor").map(cursor -> indexOf(all, cursor, key)).orElse(0);
        var end = Math.min(all.size(), start + limit);
        return new Slice<>(all.subList(start, end), end == all.size() ? "" : encode(key.apply(all.get(end))));
    }

    private static <T> int indexOf(List<T> all, String cursor, Function<T, String> key) {
        var wanted = decode(cursor);
        for (var i = 0; i < all.size(); i++) {
            if (key.apply(all.get(i)).equals(wanted)) {
                return i;
            }
        }
        throw new Refused("invalid_cursor");
    }

    private static String encode(String key) {
        return Base64.getEncoder().encodeToString((MARK + key).getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        try {
            var text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(MARK)) {
                return text.substring(MARK.length());
            }
        } catch (IllegalArgumentException _) {
            // No cursor of ours.
        }
        throw new Refused("invalid_cursor");
    }
}
