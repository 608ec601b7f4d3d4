package dev.nod.source;

import dev.nod.knowledge.DocumentSource.Entry;
import dev.nod.knowledge.SourceUnavailableException;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the files of a commit that are documents, always in the same order, by the rules that hold for folders. */
final class GitTree {

    private static final Logger LOG = LoggerFactory.getLogger(GitTree.class);
    private static final int DEEPEST = 200;

    private final GitSettings settings;
    private final GitFiles files;
    private final Globs include;
    private final Globs exclude;

    GitTree(GitSettings settings, GitFiles files) {
        this.settings = settings;
        this.files = files;
        this.include = new Globs(settings.include());
        this.exclude = new Globs(settings.exclude());
    }

    List<Entry> entries(ObjectId commit) throws IOException, SourceUnavailableException {
        try (var reader = files.open().newObjectReader(); var commits = new RevWalk(reader)) {
            var visit = new Visit(reader, commits.parseTree(commit));
            if (settings.folders().isEmpty()) {
                visit.folder(visit.root, "", 0, false);
            }
            for (var folder : settings.folders()) {
                visit.folder(visit.configured(folder), folder + "/", 0, false);
            }
            return List.copyOf(visit.found.values());
        }
    }

    private final class Visit {

        private final ObjectReader reader;
        private final RevTree root;
        private final GitSymlinks symlinks;
        private final TreeMap<String, Entry> found = new TreeMap<>();

        Visit(ObjectReader reader, RevTree root) {
            this.reader = reader;
            this.root = root;
            this.symlinks = new GitSymlinks(reader, root);
        }

        ObjectId configured(String folder) throws IOException, SourceUnavailableException {
            try (var walk = TreeWalk.forPath(reader, folder, root)) {
                if (walk == null || !walk.isSubtree()) {
                    throw new SourceUnavailableException(
                            "the repository of %s, %s, has no folder %s; correct 'folders' in the settings"
                                    .formatted(settings.name(), settings.repository(), folder));
                }
                return walk.getObjectId(0);
            }
        }

        void folder(ObjectId tree, String prefix, int depth, boolean belowLink) throws IOException {
            if (depth > DEEPEST) {
                found.put(prefix, new UnreadableEntry(prefix, "it is nested too deeply"));
                return;
            }
            try (var walk = new TreeWalk(reader)) {
                walk.addTree(tree);
                while (walk.next()) {
                    var name = walk.getNameString();
                    if (!name.startsWith(".") && !name.equals("node_modules")) {
                        child(prefix + name, walk.getFileMode(0), walk.getObjectId(0), depth, belowLink);
                    }
                }
            }
        }

        private void child(String path, FileMode mode, ObjectId id, int depth, boolean belowLink)
                throws IOException {
            switch (mode.getBits() & FileMode.TYPE_MASK) {
                case FileMode.TYPE_TREE -> folder(id, path + "/", depth + 1, belowLink);
                case FileMode.TYPE_FILE -> file(path, id);
                case FileMode.TYPE_SYMLINK -> link(path, id, depth, belowLink);
                case FileMode.TYPE_GITLINK -> LOG.debug("not read, it is a submodule: {}", path);
                default -> LOG.debug("not read, it is neither file nor folder: {}", path);
            }
        }

        private void file(String path, ObjectId blob) throws IOException {
            if (isDocument(path)) {
                var size = reader.getObjectSize(blob, Constants.OBJ_BLOB);
                found.put(path, size > settings.maximumFileSize()
                        ? new UnreadableEntry(path, "it has %,d bytes, more than the limit of %,d".formatted(
                                size, settings.maximumFileSize()))
                        : new GitEntry(path, blob, files));
            }
        }

        /** Follows no link to a folder below another one: they could multiply without end. */
        private void link(String path, ObjectId blob, int depth, boolean belowLink) throws IOException {
            switch (symlinks.resolve(path, blob)) {
                case GitSymlinks.Target.File(var target) -> file(path, target);
                case GitSymlinks.Target.Folder(var tree, var place) when !belowLink
                        && !path.startsWith(place) ->
                    folder(tree, path + "/", depth + 1, true);
                case GitSymlinks.Target.Nowhere() when isDocument(path) ->
                    found.put(path, new UnreadableEntry(path, "it is a link that leads nowhere"));
                case GitSymlinks.Target other -> LOG.debug("not followed: {}, {}", path, other);
            }
        }

        private boolean isDocument(String path) {
            return include.match(path) && !exclude.match(path);
        }
    }
}
