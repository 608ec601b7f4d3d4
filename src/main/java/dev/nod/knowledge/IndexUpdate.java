package dev.nod.knowledge;

import dev.nod.knowledge.PassageIndex.Change;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work of one run: compares sources with the index by fingerprint and writes the difference. */
final class IndexUpdate {

    private static final Logger LOG = LoggerFactory.getLogger(IndexUpdate.class);

    private final List<DocumentSource> sources;
    private final boolean complete;
    private final PassageIndex index;
    private final Run run;
    private volatile boolean stopped;

    /** An update; a complete one also removes the documents of all sources that are not among these. */
    IndexUpdate(List<DocumentSource> sources, boolean complete, PassageIndex index, Run run) {
        this.sources = sources;
        this.complete = complete;
        this.index = index;
        this.run = run;
    }

    Run run() {
        return run;
    }

    void stop() {
        stopped = true;
    }

    void carryOut() {
        var found = new LinkedHashMap<String, List<DocumentSource.Entry>>();
        for (var source : sources) {
            list(source, found);
        }
        found.forEach(this::update);
        if (complete) {
            removeOthers();
        }
    }

    private void list(DocumentSource source, Map<String, List<DocumentSource.Entry>> found) {
        checkStopped();
        try {
            var entries = source.entries();
            run.found(entries.size());
            found.put(source.name(), entries);
        } catch (SourceUnavailableException e) {
            LOG.warn("Source {} cannot be read: {}", source.name(), e.getMessage());
            run.unavailable(source.name(), reason(e));
        }
    }

    private void update(String source, List<DocumentSource.Entry> entries) {
        var indexed = index.fingerprints(source);
        var gone = new HashSet<>(indexed.keySet());
        try (var change = index.change()) {
            for (var entry : entries) {
                checkStopped();
                gone.remove(entry.path());
                update(source, entry, indexed, change);
            }
            gone.forEach(path -> remove(source, path, change));
            change.commit();
        }
    }

    private void update(
            String source,
            DocumentSource.Entry entry,
            Map<String, String> indexed,
            Change change) {
        Document document;
        var known = indexed.get(entry.path());
        try {
            if (entry.fingerprint().equals(known)) {
                run.unchanged();
                return;
            }
            document = entry.read();
        } catch (UnreadableDocumentException e) {
            LOG.warn("Document {} of source {} cannot be read: {}", entry.path(), source, e.getMessage());
            if (e instanceof AudienceUnknownException) {
                change.remove(source, entry.path());
            }
            run.unreadable(source, entry.path(), reason(e));
            return;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Document {} of source {} could not be parsed", entry.path(), source, e);
            run.unreadable(source, entry.path(), "it could not be parsed (%s)".formatted(e));
            return;
        }
        var passages = change.put(document);
        if (known == null) {
            run.added(passages);
        } else {
            run.changed(passages);
        }
    }

    private void removeOthers() {
        var others = new HashSet<>(index.sources());
        sources.forEach(source -> others.remove(source.name()));
        for (var other : others) {
            try (var change = index.change()) {
                index.fingerprints(other).keySet().forEach(path -> remove(other, path, change));
                change.commit();
            }
        }
    }

    private void remove(String source, String path, Change change) {
        change.remove(source, path);
        run.removed();
    }

    private void checkStopped() {
        if (stopped) {
            throw new ReindexStoppedException();
        }
    }

    private static String reason(Exception e) {
        var message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
