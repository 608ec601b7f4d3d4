package dev.nod.lucene;

import dev.nod.knowledge.IndexUnusableException;
import dev.nod.knowledge.PassageIndex;
import dev.nod.knowledge.PassageIndex.Change;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The writing side of an index: what is wrong with it, and where a change goes. */
final class Writing implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);

    private final Layout layout;
    private final Commits commits;
    private final Duration savedEvery;
    private final Generation generation;
    private final Set<String> changing = ConcurrentHashMap.newKeySet();

    /** Held for reading by each open change, so that a rebuild is put in place between changes. */
    private final ReadWriteLock changes = new ReentrantReadWriteLock(true);

    private volatile @Nullable String defect;
    private volatile @Nullable SideIndex rebuilt;

    Writing(Layout layout, Commits commits, Duration savedEvery) {
        this.layout = layout;
        this.commits = commits;
        this.savedEvery = savedEvery;
        this.generation = new Generation(layout, commits);
    }

    Optional<String> defect() {
        return Optional.ofNullable(defect);
    }

    /** Opens what is there for searching, and removes what is left over of earlier generations. */
    void inspect() throws IOException {
        try {
            checkSmallFiles();
            commits.refresh();
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            damaged(e);
            return;
        }
        var format = commits.read(searcher -> Commits.format(searcher.getIndexReader()));
        if (!Objects.equals(format, Records.FORMAT)) {
            defective(Troubles.otherFormat(layout.folder(), format));
        } else if (SideIndex.exists(layout.rebuild())) {
            defective("the rebuilding of the index in %s was interrupted".formatted(layout.folder()));
        }
        layout.clean();
    }

    Optional<String> verify() {
        try {
            if (defect == null) {
                commits.read(searcher -> {
                    for (var leaf : searcher.getIndexReader().leaves()) {
                        leaf.reader().checkIntegrity();
                    }
                    return true;
                });
            }
        } catch (IndexUnusableException e) {
            if (!Troubles.isDamage(Objects.requireNonNullElse(e.getCause(), e))) {
                throw e;
            }
            defective(String.valueOf(e.getMessage()));
        }
        return defect();
    }

    Change change(String source, Function<String, Map<String, String>> searched) {
        return open(source, () -> new StagedChange(
                source,
                searched.apply(source),
                generation,
                () -> side(layout.staged(source)),
                SideIndex.exists(layout.staged(source)),
                () -> end(source)));
    }

    Change touch(
            String source,
            Function<String, Map<String, String>> searched,
            BiFunction<String, Set<String>, Map<String, String>> searchedOnly) {
        return open(
                source,
                () -> new SmallChange(source, searched, searchedOnly, generation, () -> end(source)));
    }

    /** Carries out an edit of the index that is searched, all or nothing; false while it is about to be replaced. */
    boolean commit(Generation.Edit edit) {
        if (!changes.readLock().tryLock()) {
            return false;
        }
        try {
            if (rebuilt != null || defect != null) {
                return false;
            }
            generation.commit(edit);
            return true;
        } catch (IOException e) {
            throw Troubles.of(layout.folder(), e);
        } finally {
            changes.readLock().unlock();
        }
    }

    synchronized PassageIndex.Rebuild rebuild() {
        if (rebuilt != null) {
            throw new IllegalStateException("the index is being rebuilt already");
        }
        SideIndex beside;
        try {
            Files.createDirectories(layout.folder());
            beside = side(layout.rebuild());
        } catch (IOException e) {
            throw Troubles.of(layout.folder(), e);
        }
        rebuilt = beside;
        return new PassageIndex.Rebuild() {

            @Override
            public void finish() {
                beside.pack();
                putInPlace();
            }

            @Override
            public void close() {
                endRebuild();
            }
        };
    }

    @Override
    public void close() throws IOException {
        endRebuild();
        generation.close();
    }

    private interface Opening {

        Change open() throws IOException;
    }

    private Change open(String source, Opening opening) {
        changes.readLock().lock();
        if (!changing.add(source)) {
            changes.readLock().unlock();
            throw new IllegalStateException("another change of " + source + " is open");
        }
        try {
            var beside = rebuilt;
            if (beside != null) {
                return new RebuildChange(source, beside, () -> end(source));
            }
            if (defect != null) {
                throw new IndexUnusableException(defect + "; it must be built anew first");
            }
            return opening.open();
        } catch (IOException e) {
            end(source);
            throw Troubles.of(layout.folder(), e);
        } catch (RuntimeException e) {
            end(source);
            throw e;
        }
    }

    private void end(String source) {
        changing.remove(source);
        changes.readLock().unlock();
    }

    private void putInPlace() {
        changes.writeLock().lock();
        try {
            var beside = Objects.requireNonNull(rebuilt, "no rebuild is open");
            rebuilt = null;
            beside.save();
            beside.close();
            generation.close();
            LOG.info("The rebuilt index is in place: {}", layout.install().getFileName());
            defect = null;
            commits.refresh();
            layout.clean();
        } catch (IOException e) {
            throw Troubles.of(layout.folder(), e);
        } finally {
            changes.writeLock().unlock();
        }
    }

    private void endRebuild() {
        changes.writeLock().lock();
        try {
            var beside = rebuilt;
            rebuilt = null;
            if (beside != null) {
                beside.close();
            }
        } catch (IOException e) {
            throw Troubles.of(layout.folder(), e);
        } finally {
            changes.writeLock().unlock();
        }
    }

    private SideIndex side(Path folder) throws IOException {
        return SideIndex.open(folder, savedEvery, System::nanoTime);
    }

    private void checkSmallFiles() throws IOException {
        var current = layout.current();
        if (current.isPresent()) {
            try (var directory = FSDirectory.open(current.get())) {
                Integrity.checkSmallFiles(directory);
            }
        }
    }

    private void damaged(Throwable cause) throws IOException {
        if (cause instanceof IOException e && !Troubles.isDamage(e)) {
            throw e;
        }
        defective(Troubles.sentence(layout.folder(), cause));
    }

    private void defective(String reason) {
        defect = reason;
        LOG.error("{}; it is built anew from the documents", reason);
    }
}
