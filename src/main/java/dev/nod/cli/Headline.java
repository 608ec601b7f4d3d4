package dev.nod.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names a place in a document by its title and the headings above it. */
final class Headline {

    private Headline() {}

    static String of(String title, List<String> headings) {
        return Stream.concat(Stream.of(title), headings.stream()).collect(Collectors.joining(" › "));
    }
}
