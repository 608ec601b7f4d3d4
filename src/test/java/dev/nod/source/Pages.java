package dev.nod.source;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.Section;
import dev.nod.knowledge.UnreadableDocumentException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a file into a folder and reads it back as a document. */
final class Pages {

    private final Path folder;

    Pages(Path folder) {
        this.folder = folder;
    }

    static FolderSettings settings(Path folder) {
        return new FolderSettings("handbook", folder, URI.create("https://docs.example"), List.of(),
                List.of());
    }

    Document read(String path, String text) throws Exception {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return read(path);
    }

    Document read(String path) throws Exception {
        var entries = new FolderSource(settings(folder), Clock.systemUTC()).entries();
        return entries.stream().filter(entry -> entry.path().equals(path)).findFirst().orElseThrow().read();
    }

    /** The blocks of a Markdown page, all sections together. */
    List<String> markdown(String text) throws Exception {
        return blocks(read("page.md", text));
    }

    List<String> html(String text) throws Exception {
        return blocks(read("page.html", text));
    }

    static List<String> blocks(Document document) {
        return document.sections().stream().flatMap(section -> section.blocks().stream()).toList();
    }

    /** The sections as {@code heading > heading: block | block}. */
    static List<String> outline(Document document) {
        return document.sections().stream().map(Pages::line).toList();
    }

    private static String line(Section section) {
        return section.headings().stream().collect(Collectors.joining(" > ", "", ": "))
                + String.join(" | ", section.blocks());
    }

    static String reason(Path folder, String path) throws Exception {
        var entries = new FolderSource(settings(folder), Clock.systemUTC()).entries();
        var entry = entries.stream()
                .filter(candidate -> candidate.path().equals(path))
                .findFirst()
                .orElseThrow();
        try {
            entry.read();
        } catch (UnreadableDocumentException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError(path + " was read");
    }
}
