package dev.nod.cli;

import dev.nod.knowledge.Freshness;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names a place in a document by its title and the headings above it, and says where and of when it is. */
final class Headline {

    private Headline() {}

    /** For a terminal. */
    static String address(String url, @Nullable LocalDate updated) {
        return Terminal.line(updated == null ? url : "%s · %s".formatted(url, Freshness.of(updated)));
    }

    static String of(String title, List<String> headings) {
        return Stream.concat(Stream.of(title), headings.stream()).collect(Collectors.joining(" › "));
    }
}
