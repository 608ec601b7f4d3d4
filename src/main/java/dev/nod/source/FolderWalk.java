package dev.nod.source;

import dev.nod.knowledge.SourceUnavailableException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the files of a folder that are documents, always in the same order. */
final class FolderWalk {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWalk.class);
    private static final int DEEPEST = 200;

    private final FolderSettings settings;
    private final Globs include;
    private final Globs exclude;

    FolderWalk(FolderSettings settings) {
        this.settings = settings;
        this.include = new Globs(settings.include());
        this.exclude = new Globs(settings.exclude());
    }

    /** What the walk came across. */
    sealed interface Found {

        String path();

        record Page(String path, Path file) implements Found {}

        record Problem(String path, String reason) implements Found {}
    }

    List<Found> find() throws SourceUnavailableException {
        return visit(null).found;
    }

    /** What is at one path, or a problem on the way there. */
    Optional<Found> find(String path) throws SourceUnavailableException {
        return visit(path).found.stream()
                .filter(found -> found.path().equals(path) || found instanceof Found.Problem)
                .findFirst();
    }

    /** All folders that may hold documents, by what the paths of documents in them start with. */
    Map<String, Path> folders() throws SourceUnavailableException {
        return visit(null).folders;
    }

    /** Whether a file with this path is a document. */
    boolean isDocument(String path) {
        var relative = Path.of(path);
        return include.match(relative) && !exclude.match(relative);
    }

    /** Whether a file or folder of this name is passed over. */
    static boolean isSkipped(Path child) {
        var name = child.getFileName().toString();
        return name.startsWith(".") || name.equals("node_modules");
    }

    private Visit visit(@Nullable String wanted) throws SourceUnavailableException {
        var folder = settings.folder();
        if (!Files.isDirectory(folder)) {
            throw new SourceUnavailableException("the folder of " + settings.name() + ", " + folder
                    + ", does not exist or is not a folder; correct its path in the settings or bring it back");
        }
        try {
            var visit = new Visit(folder.toRealPath(), wanted);
            visit.folder(new Place(visit.root, "", 0, false));
            visit.found.sort(Comparator.comparing(Found::path));
            return visit;
        } catch (IOException e) {
            throw new SourceUnavailableException("the folder of " + settings.name() + ", " + folder
                    + ", cannot be read (" + reason(e) + "); let the user that Nod runs as read it", e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "");
    }

    /** A folder on the way down: its real path, what the paths of documents in it start with, and how it was reached. */
    private record Place(Path real, String path, int depth, boolean belowLink) {}

    private final class Visit {

        private final Path root;
        private final @Nullable String wanted;
        private final List<Found> found = new ArrayList<>();
        private final Map<String, Path> folders = new LinkedHashMap<>();

        /** A visit to everything, or only to what lies on the way to one wanted path. */
        Visit(Path root, @Nullable String wanted) {
            this.root = root;
            this.wanted = wanted;
        }

        void folder(Place place) throws IOException {
            folders.put(place.path(), place.real());
            for (var child : wanted == null ? children(place) : towards(place, wanted)) {
                if (!isSkipped(child)) {
                    visit(place, child);
                }
            }
        }

        private static List<Path> children(Place place) throws IOException {
            var children = new ArrayList<Path>();
            try (var stream = Files.newDirectoryStream(place.real())) {
                stream.forEach(children::add);
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
            return children;
        }

        private static List<Path> towards(Place place, String wanted) {
            var rest = wanted.startsWith(place.path()) ? wanted.substring(place.path().length()) : "";
            var next = rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest;
            if (next.isEmpty() || next.indexOf('\0') >= 0) {
                return List.of();
            }
            var child = place.real().resolve(next);
            return Files.exists(child, LinkOption.NOFOLLOW_LINKS) ? List.of(child) : List.of();
        }

        private void visit(Place place, Path child) {
            var path = place.path() + child.getFileName();
            var linked = Files.isSymbolicLink(child);
            try {
                var real = linked ? child.toRealPath() : child;
                if (linked && !real.startsWith(root)) {
                    LOG.debug("not followed, it leads out of the folder: {}", path);
                } else if (Files.isDirectory(real)) {
                    var below = new Place(real, path + "/", place.depth() + 1, linked || place.belowLink());
                    subfolder(place, below, linked);
                } else if (isDocument(path)) {
                    found.add(new Found.Page(path, real));
                }
            } catch (IOException e) {
                if (isDocument(path) || Files.isDirectory(child)) {
                    found.add(new Found.Problem(path, linked && !Files.exists(child)
                            ? "it is a link that leads nowhere"
                            : "it cannot be opened (" + reason(e) + ")"));
                }
            }
        }

        /** Follows no link below another one: they could multiply without end. */
        private void subfolder(Place from, Place below, boolean linked) throws IOException {
            if (linked && (from.belowLink() || from.real().startsWith(below.real()))) {
                LOG.debug("not followed, it leads in a circle or is below another link: {}", below.path());
            } else if (below.depth() > DEEPEST) {
                found.add(new Found.Problem(below.path(), "it is nested too deeply"));
            } else {
                folder(below);
            }
        }
    }
}
