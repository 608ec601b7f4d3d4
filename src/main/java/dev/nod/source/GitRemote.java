package dev.nod.source;

import dev.nod.knowledge.SourceUnavailableException;
import java.net.URISyntaxException;
import java.util.List;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;

/** The repository on its server. */
final class GitRemote {

    private static final int TIMEOUT_SECONDS = 60;

    private final GitSettings settings;
    private final String wanted;

    GitRemote(GitSettings settings) {
        GitSystem.install();
        this.settings = settings;
        this.wanted = settings.branch() == null ? "HEAD" : "refs/heads/" + settings.branch();
    }

    /** The commit that the branch is at. */
    ObjectId tip() throws SourceUnavailableException {
        try (var transport = Transport.open(address())) {
            open(transport);
            return tip(transport);
        } catch (TransportException | NotSupportedException e) {
            throw GitFailure.of(settings, e);
        }
    }

    /** Gets what the branch is at, without its history, and lets the ref name it. */
    void fetch(Repository into, String ref, ProgressMonitor monitor) throws SourceUnavailableException {
        try (var transport = Transport.open(into, address())) {
            open(transport);
            transport.setTagOpt(TagOpt.NO_TAGS);
            transport.setDepth(1);
            transport.fetch(monitor, List.of(new RefSpec("+" + wanted + ":" + ref)));
        } catch (TransportException | NotSupportedException e) {
            throw GitFailure.of(settings, e);
        }
    }

    private ObjectId tip(Transport transport)
            throws TransportException, NotSupportedException, SourceUnavailableException {
        try (var connection = transport.openFetch(List.of(new RefSpec(wanted)))) {
            var found = connection.getRef(wanted);
            var commit = found == null ? null : found.getObjectId();
            if (commit == null) {
                throw new SourceUnavailableException(
                        "the repository of %s, %s, %s".formatted(
                                settings.name(),
                                settings.repository(),
                                settings.branch() == null
                                        ? "is empty: it has no commit yet"
                                        : "has no branch " + settings.branch()
                                                + "; correct 'branch' in the settings"));
            }
            return commit;
        }
    }

    private void open(Transport transport) throws SourceUnavailableException {
        transport.setTimeout(TIMEOUT_SECONDS);
        GitKeys.give(settings, transport);
    }

    private URIish address() throws SourceUnavailableException {
        try {
            return new URIish(settings.repository());
        } catch (URISyntaxException e) {
            throw new SourceUnavailableException(
                    "the address of the repository of %s, %s, is none that Git knows"
                            .formatted(settings.name(), settings.repository()),
                    e);
        }
    }
}
