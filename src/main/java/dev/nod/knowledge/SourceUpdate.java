package dev.nod.knowledge;

import dev.nod.knowledge.PassageIndex.Change;
import dev.nod.knowledge.RunStatus.Phase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One pass over a source: compares it with the index by fingerprint and writes the difference. */
final class SourceUpdate {

    private static final Logger LOG = LoggerFactory.getLogger(SourceUpdate.class);

    private final DocumentSource source;
    private final PassageIndex index;
    private final ActiveRun active;
    private final Run run;
    private final BooleanSupplier stopped;
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

    SourceUpdate(DocumentSource source, PassageIndex index, ActiveRun active, BooleanSupplier stopped) {
        this.source = source;
        this.index = index;
        this.active = active;
        this.run = active.run();
        this.stopped = stopped;
    }

    void carryOut(ActiveRun.Pass pass) {
        checkStopped();
        List<DocumentSource.Entry> entries;
        try {
            run.is(Phase.LISTING);
            entries = pass.documents().isEmpty() ? source.entries() : named(pass.documents());
        } catch (SourceUnavailableException e) {
            LOG.warn("Source {} cannot be read: {}", source.name(), e.getMessage());
            unavailable(reason(e));
            return;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Source {} could not be listed", source.name(), e);
            unavailable("it could not be listed (%s)".formatted(e));
            return;
        }
        run.found(entries.size());
        run.is(Phase.READING);
        try (var change = pass.documents().isEmpty()
                ? index.change(source.name())
                : index.touch(source.name())) {
            update(entries, pass, change);
        }
    }

    private List<DocumentSource.Entry> named(Set<String> paths) throws SourceUnavailableException {
        var entries = new ArrayList<DocumentSource.Entry>();
        for (var path : paths) {
            source.entry(path).ifPresent(entries::add);
        }
        return entries;
    }

    private void update(List<DocumentSource.Entry> entries, ActiveRun.Pass pass, Change change) {
        var before = pass.documents().isEmpty()
                ? change.fingerprints()
                : change.fingerprints(pass.documents());
        var same = pass.full() ? restricted(before, change.put()) : before;
        Readers.each(entries, entry -> update(entry, before, same, change));
        var listed = new HashSet<String>();
        entries.forEach(entry -> listed.add(entry.path()));
        if (pass.documents().isEmpty()) {
            remove(missing(before.keySet(), listed), before.size(), pass, change);
        } else {
            var gone = missing(pass.documents(), listed);
            gone.retainAll(before.keySet());
            gone.forEach(change::remove);
            run.removed(gone.size());
        }
        checkStopped();
        run.is(Phase.COMMITTING);
        change.commit();
    }

    private void update(
            DocumentSource.Entry entry,
            Map<String, String> before,
            Map<String, String> same,
            Change change) {
        checkStopped();
        Document document;
        try {
            if (entry.fingerprint().equals(same.get(entry.path()))) {
                run.unchanged();
                return;
            }
            document = entry.read();
        } catch (UnreadableDocumentException e) {
            LOG.warn("Document {} of source {} cannot be read: {}", entry.path(), source.name(),
                    e.getMessage());
            if (e instanceof AudienceUnknownException) {
                change.remove(entry.path());
            }
            unreadable(entry, reason(e));
            return;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Document {} of source {} could not be parsed", entry.path(), source.name(), e);
            unreadable(entry, "it could not be parsed (%s)".formatted(e));
            return;
        }
        var passages = change.put(document);
        if (before.containsKey(entry.path())) {
            run.changed(passages, document.bytes());
        } else {
            run.added(passages, document.bytes());
        }
    }

    /** A rebuild has removed nothing yet; what it would lose shows in comparison with the index that is searched. */
    private void remove(Set<String> gone, int indexed, ActiveRun.Pass pass, Change change) {
        var missing = gone.size();
        var of = indexed;
        if (active.rebuild().isPresent()) {
            var searched = searched();
            of = searched.size();
            missing = missing(searched, change.fingerprints().keySet()).size();
        }
        if (pass.confirmed() || HeldBack.isUsual(missing, of)) {
            gone.forEach(change::remove);
            run.removed(gone.size());
            return;
        }
        LOG.warn("Source {} has lost {} of {} documents; they stay in the index until this is confirmed",
                source.name(), missing, of);
        run.heldBack(new HeldBack(source.name(), missing, of));
        active.incomplete(source.name());
    }

    private Set<String> searched() {
        try {
            return index.fingerprints(source.name()).keySet();
        } catch (IndexUnusableException e) {
            LOG.debug("the damaged index does not tell what it has of {}", source.name(), e);
            return Set.of();
        }
    }

    /** What is not listed, but for what lies below a folder that could not be read. */
    private Set<String> missing(Set<String> indexed, Set<String> listed) {
        var missing = new HashSet<>(indexed);
        missing.removeAll(listed);
        missing.removeIf(path -> unreadable.stream().anyMatch(path::startsWith));
        return missing;
    }

    private void unreadable(DocumentSource.Entry entry, String reason) {
        unreadable.add(entry.path().endsWith("/") ? entry.path() : entry.path() + "/");
        run.unreadable(source.name(), entry.path(), reason);
    }

    private void unavailable(String reason) {
        run.unavailable(source.name(), reason);
        active.incomplete(source.name());
    }

    private void checkStopped() {
        if (stopped.getAsBoolean()) {
            throw new ReindexStoppedException();
        }
    }

    private static Map<String, String> restricted(Map<String, String> all, Set<String> some) {
        var restricted = new HashMap<>(all);
        restricted.keySet().retainAll(some);
        return restricted;
    }

    private static String reason(Exception e) {
        var message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
