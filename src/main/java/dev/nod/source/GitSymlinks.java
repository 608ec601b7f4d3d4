package dev.nod.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** Finds out where the symbolic links of a commit lead. */
final class GitSymlinks {

    private static final int MOST_HOPS = 8;
    private static final int LONGEST = 4096;

    private final ObjectReader reader;
    private final RevTree root;

    GitSymlinks(ObjectReader reader, RevTree root) {
        this.reader = reader;
        this.root = root;
    }

    /** Where a link leads. */
    sealed interface Target {

        record File(ObjectId blob) implements Target {}

        /**
         * A folder.
         *
         * @param place its path in the repository, ending in a slash unless it is the root
         */
        record Folder(ObjectId tree, String place) implements Target {}

        record Nowhere() implements Target {}

        record OutOfTheRepository() implements Target {}
    }

    /** Follows a link whose own path, and the object that holds where it leads, are these. */
    Target resolve(String path, ObjectId link) throws IOException {
        var place = path;
        var blob = link;
        for (var hops = 0; hops < MOST_HOPS; hops++) {
            var names = names(place, text(blob));
            if (names == null) {
                return new Target.OutOfTheRepository();
            }
            if (names.isEmpty()) {
                return new Target.Folder(root, "");
            }
            place = String.join("/", names);
            try (var walk = TreeWalk.forPath(reader, place, root)) {
                if (walk == null) {
                    return new Target.Nowhere();
                }
                var mode = walk.getFileMode(0);
                if (walk.isSubtree()) {
                    return new Target.Folder(walk.getObjectId(0), place + "/");
                }
                if (!mode.equals(FileMode.SYMLINK)) {
                    return new Target.File(walk.getObjectId(0));
                }
                blob = walk.getObjectId(0);
            }
        }
        return new Target.Nowhere();
    }

    private String text(ObjectId blob) throws IOException {
        return new String(reader.open(blob).getCachedBytes(LONGEST), StandardCharsets.UTF_8);
    }

    /** The names on the way from the root; null when the way leads out of it. */
    private static @Nullable Deque<String> names(String path, String target) {
        if (target.startsWith("/")) {
            return null;
        }
        var names = new ArrayDeque<String>();
        var slash = path.lastIndexOf('/');
        for (var name : ((slash < 0 ? "" : path.substring(0, slash + 1)) + target).split("/", -1)) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return null;
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return names;
    }
}
