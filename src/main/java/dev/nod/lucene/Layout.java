package dev.nod.lucene;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.util.IOUtils;

/**
 * Where the files of an index lie. The generation with the highest number is the one that is searched; putting
 * another in its place is the renaming of one folder, so there is no pointer that could be torn or wrong.
 */
record Layout(Path folder) {

    static final String LOCK = "open.lock";
    private static final Pattern GENERATION = Pattern.compile("g\\d{6,9}");

    /** The generation that is searched; the folder itself if it holds an index, as it did before there were any. */
    Optional<Path> current() throws IOException {
        var newest = generations().stream().max(Comparator.comparingInt(Layout::number));
        return newest.isPresent() || !holdsIndex() ? newest : Optional.of(folder);
    }

    /** The generation after the one that is searched. */
    Path next() throws IOException {
        return folder.resolve("g%06d".formatted(current().map(Layout::number).orElse(0) + 1));
    }

    /** Where an index is built that is to become the next generation. */
    Path rebuild() {
        return folder.resolve("rebuild");
    }

    /** Where the documents of a source wait until all that are to be searched are there. */
    Path staged(String source) {
        return folder.resolve("staged").resolve("s-" + URLEncoder.encode(source, StandardCharsets.UTF_8));
    }

    /** Makes what was rebuilt the generation that is searched. */
    Path install() throws IOException {
        var next = Files.move(rebuild(), next(), StandardCopyOption.ATOMIC_MOVE);
        IOUtils.fsync(folder, true);
        return next;
    }

    /** Removes the generations that are no longer searched. */
    void clean() throws IOException {
        var current = current();
        if (current.isEmpty() || current.get().equals(folder)) {
            return;
        }
        for (var generation : generations()) {
            if (!generation.equals(current.get())) {
                IOUtils.rm(generation);
            }
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().equals(LOCK)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private boolean holdsIndex() throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.newDirectoryStream(folder, "segments_*")) {
            return files.iterator().hasNext();
        }
    }

    private List<Path> generations() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> GENERATION.matcher(file.getFileName().toString()).matches()).toList();
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }

    private static int number(Path generation) {
        var name = generation.getFileName().toString();
        return GENERATION.matcher(name).matches() ? Integer.parseInt(name.substring(1)) : 0;
    }
}
