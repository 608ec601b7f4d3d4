package dev.nod.source;

import dev.nod.knowledge.DocumentSource;
import dev.nod.knowledge.SourceUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.ObjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The documents of a Git repository as they are in the newest commit of a branch. */
public final class GitSource implements DocumentSource {

    private static final Logger LOG = LoggerFactory.getLogger(GitSource.class);

    private final GitSettings settings;
    private final GitRemote remote;
    private final GitClone clone;
    private final GitTree tree;
    private volatile boolean stopped;

    /**
     * A source that fetches when its entries are asked for.
     *
     * @param folder where it keeps its clone
     */
    public GitSource(GitSettings settings, Path folder, Clock clock) {
        this.settings = settings;
        this.remote = new GitRemote(settings);
        this.clone = new GitClone(folder.resolve("repository.git"));
        this.tree = new GitTree(settings,
                new GitFiles(clone, new PageReader(settings.name(), GitLinks.of(settings), clock)));
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public List<Entry> entries() throws SourceUnavailableException {
        var tip = remote.tip();
        try {
            return entries(tip);
        } catch (IOException | JGitInternalException broken) {
            LOG.warn("The clone of {} cannot be used and is made anew: {}", name(), broken.toString());
            return entriesOfNewClone(tip);
        }
    }

    @Override
    public String check() throws SourceUnavailableException {
        return "%s of %s is at %s".formatted(
                settings.branch() == null ? "the default branch" : "branch " + settings.branch(),
                settings.repository(),
                remote.tip().abbreviate(10).name());
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public void close() {
        clone.close();
    }

    private List<Entry> entriesOfNewClone(ObjectId tip) throws SourceUnavailableException {
        try {
            clone.discard();
            return entries(tip);
        } catch (IOException | JGitInternalException e) {
            throw new SourceUnavailableException(
                    "the repository of %s cannot be kept in the data folder (%s)".formatted(name(), e), e);
        }
    }

    private List<Entry> entries(ObjectId tip) throws IOException, SourceUnavailableException {
        return tree.entries(clone.update(tip, remote, new GitProgress(name(), () -> stopped)));
    }
}
