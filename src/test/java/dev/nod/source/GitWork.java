package dev.nod.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Somebody who writes into a repository: each commit holds just what was put by then. */
final class GitWork implements AutoCloseable {

    private final Repository repository;
    private final Map<String, DirCacheEntry> files = new TreeMap<>();
    private String branch = "main";

    private GitWork(Repository repository) {
        this.repository = repository;
    }

    static GitWork create(Path folder) throws Exception {
        GitSystem.install();
        Files.createDirectories(folder);
        return new GitWork(Git.init()
                .setBare(true)
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call()
                .getRepository());
    }

    GitWork on(String name) {
        branch = name;
        return this;
    }

    GitWork put(String path, String text) throws IOException {
        return put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    GitWork put(String path, byte[] bytes) throws IOException {
        return entry(path, FileMode.REGULAR_FILE, insert(Constants.OBJ_BLOB, bytes));
    }

    GitWork link(String path, String target) throws IOException {
        return entry(path, FileMode.SYMLINK,
                insert(Constants.OBJ_BLOB, target.getBytes(StandardCharsets.UTF_8)));
    }

    GitWork submodule(String path) {
        return entry(path, FileMode.GITLINK,
                ObjectId.fromString("0123456789012345678901234567890123456789"));
    }

    GitWork remove(String path) {
        files.remove(path);
        return this;
    }

    /** Commits on top of the branch. */
    GitWork commit() throws IOException {
        return commit(repository.resolve("refs/heads/" + branch));
    }

    /** Commits without any history, and puts the branch there, as a forced push does. */
    GitWork rewrite() throws IOException {
        return commit(null);
    }

    void deleteBranch(String name) throws IOException {
        var update = repository.updateRef("refs/heads/" + name);
        update.setForceUpdate(true);
        update.delete();
    }

    private GitWork commit(@Nullable ObjectId parent) throws IOException {
        try (var inserter = repository.newObjectInserter()) {
            var cache = DirCache.newInCore();
            var builder = cache.builder();
            files.values().forEach(builder::add);
            builder.finish();
            var author = new PersonIdent("Ana", "ana@example.com", Instant.EPOCH, ZoneOffset.UTC);
            var commit = new CommitBuilder();
            commit.setTreeId(cache.writeTree(inserter));
            commit.setAuthor(author);
            commit.setCommitter(author);
            commit.setMessage("Change");
            if (parent != null) {
                commit.setParentId(parent);
            }
            var id = inserter.insert(commit);
            inserter.flush();
            var update = repository.updateRef("refs/heads/" + branch);
            update.setNewObjectId(id);
            update.setForceUpdate(true);
            if (update.update() == RefUpdate.Result.LOCK_FAILURE) {
                throw new IOException("the branch is locked");
            }
            return this;
        }
    }

    private GitWork entry(String path, FileMode mode, ObjectId id) {
        var entry = new DirCacheEntry(path);
        entry.setFileMode(mode);
        entry.setObjectId(id);
        files.put(path, entry);
        return this;
    }

    private ObjectId insert(int type, byte[] bytes) throws IOException {
        try (var inserter = repository.newObjectInserter()) {
            var id = inserter.insert(type, bytes);
            inserter.flush();
            return id;
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
