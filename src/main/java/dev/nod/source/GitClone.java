package dev.nod.source;

import dev.nod.knowledge.SourceUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.util.FileUtils;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a repository in the data folder: without work tree, without history, without its address. Files are
 * read out of it as they are in one commit. A process that was killed may leave locks and half-written packs, which
 * the next one removes.
 */
final class GitClone implements AutoCloseable {

    private static final String TIP = "refs/nod/tip";
    private static final Pattern LEFT_BEHIND = Pattern.compile(".*\\.(lock|tmp)|incoming_.*|gc_.*|gc\\.pid");
    private static final int MOST_PACKS = 20;

    private final Path folder;
    private @Nullable Repository repository;
    private volatile boolean isBroken;

    /**
     * A clone that need not exist yet.
     *
     * @param folder is its own, and only one process may write to it
     */
    GitClone(Path folder) {
        this.folder = folder;
    }

    /**
     * Fetches what is missing and returns the commit that is then here.
     *
     * @param tip the commit that the remote is at
     * @throws IOException if the clone cannot be used as it is
     */
    synchronized ObjectId update(ObjectId tip, GitRemote remote, ProgressMonitor monitor)
            throws IOException, SourceUnavailableException {
        if (isBroken) {
            throw new IOException("a file in it could not be read");
        }
        var here = open();
        if (!tip.equals(here.resolve(TIP))) {
            remote.fetch(here, TIP, monitor);
            tidy(here);
        }
        var commit = here.resolve(TIP);
        if (commit == null) {
            throw new IOException("there is nothing where the fetched commit should be");
        }
        return commit;
    }

    /** The repository as it is here. */
    synchronized Repository open() throws IOException {
        if (repository == null) {
            if (isCreated()) {
                removeLeftBehind();
            } else {
                remove();
                create();
            }
            repository = new RepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
        }
        return repository;
    }

    /** Notes that something in it is broken; the next update starts from nothing. */
    void distrust() {
        isBroken = true;
    }

    /** Drops all of it, so that the next update starts from nothing. */
    synchronized void discard() throws IOException {
        close();
        remove();
        isBroken = false;
    }

    @Override
    public synchronized void close() {
        if (repository != null) {
            repository.close();
            repository = null;
        }
    }

    private boolean isCreated() {
        return Files.isRegularFile(folder.resolve("HEAD")) && Files.isRegularFile(folder.resolve("config"))
                && Files.isDirectory(folder.resolve("objects"));
    }

    private void create() throws IOException {
        Files.createDirectories(folder);
        try (var created = new RepositoryBuilder().setGitDir(folder.toFile()).setBare().build()) {
            created.create(true);
        }
    }

    private void remove() throws IOException {
        FileUtils.delete(folder.toFile(),
                FileUtils.RECURSIVE | FileUtils.RETRY | FileUtils.SKIP_MISSING);
    }

    private void removeLeftBehind() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (LEFT_BEHIND.matcher(file.getFileName().toString()).matches()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Each fetch leaves what it replaces behind; now and then that is dropped. */
    private void tidy(Repository here) throws IOException {
        try (var packs = Files.newDirectoryStream(folder.resolve("objects/pack"), "*.pack");
                var git = new Git(here)) {
            var count = 0;
            for (var _ : packs) {
                count++;
            }
            if (count > MOST_PACKS) {
                git.gc().call();
            }
        } catch (GitAPIException e) {
            throw new IOException("what is no longer needed cannot be dropped", e);
        }
    }
}
