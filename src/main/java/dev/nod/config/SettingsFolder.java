package dev.nod.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A folder with a file for each thing of one kind, which need not be there. */
final class SettingsFolder {

    private final Path folder;
    private final String suffix;
    private final Problems problems;

    /**
     * @param suffix   what the names of its files end in
     * @param problems is told if the folder cannot be read
     */
    SettingsFolder(Path folder, String suffix, Problems problems) {
        this.folder = folder;
        this.suffix = suffix;
        this.problems = problems;
    }

    /** In the order of their names. */
    List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            problems.in(0, Objects.toString(folder.getFileName()), "cannot be read: " + e);
            return List.of();
        }
    }

    /** What its files are called, without the ending. */
    Set<String> names() {
        return files().stream().map(this::name).collect(Collectors.toUnmodifiableSet());
    }

    /** What a file is called, without the ending. */
    String name(Path file) {
        var name = Objects.toString(file.getFileName());
        return name.substring(0, name.length() - suffix.length());
    }
}
