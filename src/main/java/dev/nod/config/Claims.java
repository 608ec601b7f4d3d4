package dev.nod.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers which file has which name, word, channel or phrase, as no two may share one. */
final class Claims {

    private final Map<String, Path> holders = new HashMap<>();

    /**
     * Takes it for a file, unless it is taken.
     *
     * @param kind what it is, such as "name"
     * @return what is wrong with that, as the end of a sentence; empty if it was free
     */
    Optional<String> take(String kind, String what, Path file) {
        var holder = holders.putIfAbsent(kind + " " + what, file);
        return Optional.ofNullable(holder)
                .map(its -> "is also %s of the workflow in %s".formatted(kind, its));
    }
}
