package dev.nod.config;

import dev.nod.knowledge.Upkeep;
import dev.nod.source.Audiences;
import dev.nod.source.FolderSettings;
import dev.nod.source.Links;
import dev.nod.source.SourceSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads where the documents come from: a list of sources, each of one kind. */
final class Sources {

    private static final List<String> KINDS = List.of("folder", "git", "web");
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(30);
    /** Stands for a name that is missing, which is reported already. */
    private static final String UNNAMED = "unnamed";

    private final Path base;
    private final GitSources git;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Audiences> audiences = new HashMap<>();
    private final Map<String, Upkeep> upkeep = new HashMap<>();
    private int items;

    /**
     * @param base what paths are relative to
     */
    Sources(Path base, Environment environment) {
        this.base = base;
        this.git = new GitSources(environment);
    }

    List<SourceSettings> read(Section root) {
        var sources = root.required("sources", "at least one source of documents")
                .flatMap(list -> list.list(this::source));
        if (sources.isPresent() && items == 0) {
            root.problem("sources", "is empty; give at least one source of documents");
        }
        return sources.orElse(List.of());
    }

    /** Who may read the documents of each source that was read, by its name. */
    Map<String, Audiences> audiences() {
        return audiences;
    }

    /** How the index is to follow each of the sources that were read. */
    Map<String, Upkeep> upkeep() {
        return upkeep;
    }

    private Optional<SourceSettings> source(Value item) {
        items++;
        var found = item.section();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var section = found.get();
        var name = section.required("name", "a name of its own, such as handbook").flatMap(this::name);
        var readers = AudienceSettings.read(section);
        name.ifPresent(its -> audiences.put(its, readers));
        var kind = section.oneOf(KINDS, "where the documents are");
        var settings = kind.flatMap(its -> switch (its) {
            case "folder" -> folder(section, name.orElse(UNNAMED));
            case "git" -> git.read(section, name.orElse(UNNAMED));
            case "web" -> WebSources.read(section, name.orElse(UNNAMED));
            default -> throw new IllegalStateException("no source is of the kind " + its);
        });
        var every = section.value("every").flatMap(Sources::pause);
        var watch = kind.filter("folder"::equals).isPresent()
                && section.value("watch").flatMap(Value::flag).orElse(true);
        name.ifPresent(its -> upkeep.put(its, new Upkeep(every.orElse(null), watch)));
        if (kind.isPresent()) {
            section.end();
        }
        return settings;
    }

    private Optional<SourceSettings> folder(Section section, String name) {
        var folder = section.value("folder").flatMap(this::existing);
        var baseUrl = section.value("base_url").flatMap(value -> value.text(Forms::webAddress));
        var include = section.texts("include", Forms::glob);
        var exclude = section.texts("exclude", Forms::glob);
        var links = section.value("links").flatMap(value -> value.text(Forms::links)).orElse(Links.FILES);
        return folder.map(
                path -> new FolderSettings(
                        name,
                        path,
                        baseUrl.orElse(null),
                        include,
                        exclude,
                        links,
                        FolderSettings.DEFAULT_MAXIMUM_FILE_SIZE));
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

    private static Optional<Duration> pause(Value value) {
        return value.text(Forms::duration)
                .flatMap(
                        pause -> pause.compareTo(SHORTEST_PAUSE) < 0 || pause.compareTo(LONGEST_PAUSE) > 0
                                ? value.wrong("must be from 10s to 30d")
                                : Optional.of(pause));
    }
}
