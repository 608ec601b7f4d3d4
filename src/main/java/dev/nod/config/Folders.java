package dev.nod.config;

import dev.nod.source.FolderSettings;
import dev.nod.source.Links;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads which folders hold the documents. */
final class Folders {

    private static final List<String> LINKS = Stream.of(Links.values())
            .map(links -> links.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Path base;
    private final Map<String, Integer> lines = new HashMap<>();
    private int items;

    /**
     * @param base what paths are relative to
     */
    Folders(Path base) {
        this.base = base;
    }

    List<FolderSettings> read(Section root) {
        var folders = root.required("sources", "at least one folder of documents")
                .flatMap(sources -> sources.list(this::folder));
        if (folders.isPresent() && items == 0) {
            root.problem("sources", "is empty; give at least one folder of documents");
        }
        return folders.orElse(List.of());
    }

    private Optional<FolderSettings> folder(Value item) {
        items++;
        var found = item.section();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var section = found.get();
        var name = section.required("name", "a name of its own, such as handbook").flatMap(this::name);
        var folder = section.required("folder", "the path of the folder").flatMap(this::existing);
        var baseUrl = section.value("base_url").flatMap(value -> value.text(Forms::webAddress));
        var include = globs(section, "include");
        var exclude = globs(section, "exclude");
        var links = section.value("links").flatMap(value -> value.text(Folders::links)).orElse(Links.FILES);
        section.end();
        return name.flatMap(
                itsName -> folder.map(
                        path -> settings(itsName, path, baseUrl, include, exclude, links)));
    }

    private static FolderSettings settings(
            String name,
            Path folder,
            Optional<URI> baseUrl,
            List<String> include,
            List<String> exclude,
            Links links) {
        return new FolderSettings(
                name,
                folder,
                baseUrl.orElse(null),
                include,
                exclude,
                links,
                FolderSettings.DEFAULT_MAXIMUM_FILE_SIZE);
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
