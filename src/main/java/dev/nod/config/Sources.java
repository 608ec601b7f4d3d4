package dev.nod.config;

import dev.nod.source.FolderSettings;
import dev.nod.source.Links;
import dev.nod.source.SourceSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads where the documents come from: a list of sources, each of one kind. */
final class Sources {

    private static final List<String> KINDS = List.of("folder");
    private static final List<String> LINKS = Stream.of(Links.values())
            .map(links -> links.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Path base;
    private final Map<String, Integer> lines = new HashMap<>();
    private int items;

    /**
     * @param base what paths are relative to
     */
    Sources(Path base) {
        this.base = base;
    }

    List<SourceSettings> read(Section root) {
        var sources = root.required("sources", "at least one source of documents")
                .flatMap(list -> list.list(this::source));
        if (sources.isPresent() && items == 0) {
            root.problem("sources", "is empty; give at least one source of documents");
        }
        return sources.orElse(List.of());
    }

    private Optional<SourceSettings> source(Value item) {
        items++;
        var found = item.section();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var section = found.get();
        var name = section.required("name", "a name of its own, such as handbook").flatMap(this::name);
        var kind = section.oneOf(KINDS, "where the documents are");
        var settings = kind.flatMap(its -> switch (its) {
            case "folder" -> folder(section, name);
            default -> throw new IllegalStateException("no source is of the kind " + its);
        });
        if (kind.isPresent()) {
            section.end();
        }
        return settings;
    }

    private Optional<SourceSettings> folder(Section section, Optional<String> name) {
        var folder = section.value("folder").flatMap(this::existing);
        var baseUrl = section.value("base_url").flatMap(value -> value.text(Forms::webAddress));
        var include = globs(section, "include");
        var exclude = globs(section, "exclude");
        var links = section.value("links").flatMap(value -> value.text(Sources::links)).orElse(Links.FILES);
        return name.flatMap(
                itsName -> folder.map(
                        path -> new FolderSettings(
                                itsName,
                                path,
                                baseUrl.orElse(null),
                                include,
                                exclude,
                                links,
                                FolderSettings.DEFAULT_MAXIMUM_FILE_SIZE)));
    }

    private Optional<String> name(Value value) {
        return value.text(Forms::name).flatMap(name -> {
            var earlier = lines.putIfAbsent(name, value.line());
            return earlier == null
                    ? Optional.of(name)
                    : value.wrong("'%s' is also the name of the source in line %d".formatted(name, earlier));
        });
    }

    private Optional<Path> existing(Value value) {
        return value.text().flatMap(text -> {
            var path = base.resolve(text).normalize();
            if (Files.isDirectory(path)) {
                return Optional.of(path);
            }
            return Files.exists(path)
                    ? value.wrong("'%s' is not a folder".formatted(path))
                    : value.wrong("'%s' does not exist".formatted(path));
        });
    }

    private static List<String> globs(Section section, String key) {
        return section.value(key)
                .flatMap(value -> value.list(item -> item.text(Forms::glob)))
                .orElse(List.of());
    }

    private static Links links(String text) {
        if (!LINKS.contains(text)) {
            throw new IllegalArgumentException("is not one of " + String.join(", ", LINKS));
        }
        return Links.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
