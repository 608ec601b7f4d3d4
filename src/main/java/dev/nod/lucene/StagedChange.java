package dev.nod.lucene;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.PassageIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** A change of any size: documents are put into a side index, which joins the searched one when all are there. */
final class StagedChange implements PassageIndex.Change {

    /** Opens the side index of the source when it is first needed. */
    interface Opening {

        SideIndex open() throws IOException;
    }

    private final String source;
    private final Map<String, String> searched;
    private final Generation generation;
    private final Opening opening;
    private final Runnable onClose;
    private final Set<String> removed = new HashSet<>();
    private @Nullable SideIndex side;

    /**
     * @param searched what the searched index has of the source
     * @param staged   whether there may be a side index to continue
     */
    StagedChange(
            String source,
            Map<String, String> searched,
            Generation generation,
            Opening opening,
            boolean staged,
            Runnable onClose) throws IOException {
        this.source = source;
        this.searched = searched;
        this.generation = generation;
        this.opening = opening;
        this.onClose = onClose;
        if (staged) {
            side = opening.open();
        }
    }

    @Override
    public Map<String, String> fingerprints() {
        var all = new HashMap<>(searched);
        all.putAll(staged());
        all.keySet().removeAll(removed);
        return all;
    }

    @Override
    public Set<String> put() {
        return staged().keySet();
    }

    @Override
    public int put(Document document) {
        try {
            return opened().put(document);
        } catch (IOException e) {
            throw Troubles.of(folder(), e);
        }
    }

    @Override
    public void remove(String path) {
        removed.add(path);
        try {
            var staging = side;
            if (staging != null) {
                staging.remove(source, path);
            }
        } catch (IOException e) {
            throw Troubles.of(folder(), e);
        }
    }

    @Override
    public void commit() {
        try {
            var replaced = new HashSet<>(removed);
            replaced.addAll(put());
            if (replaced.isEmpty()) {
                discard();
                return;
            }
            var staging = side;
            if (staging != null) {
                staging.pack();
                staging.close();
            }
            generation.commit(writer -> {
                for (var path : replaced) {
                    writer.deleteDocuments(Records.of(source, path));
                }
                if (staging != null) {
                    try (var directory = FSDirectory.open(staging.folder())) {
                        writer.addIndexes(directory);
                    }
                }
            });
            discard();
        } catch (IOException e) {
            throw Troubles.of(folder(), e);
        }
    }

    @Override
    public void close() {
        try {
            var staging = side;
            if (staging != null) {
                staging.close();
            }
        } catch (IOException e) {
            throw Troubles.of(folder(), e);
        } finally {
            onClose.run();
        }
    }

    private void discard() throws IOException {
        var staging = side;
        side = null;
        removed.clear();
        if (staging != null) {
            staging.close();
            SideIndex.delete(staging.folder());
        }
    }

    private Map<String, String> staged() {
        try {
            var staging = side;
            return staging == null ? Map.of() : staging.fingerprints(source);
        } catch (IOException e) {
            throw Troubles.of(folder(), e);
        }
    }

    private synchronized SideIndex opened() throws IOException {
        var staging = side;
        if (staging == null) {
            staging = opening.open();
            side = staging;
        }
        return staging;
    }

    private Path folder() {
        return generation.folder();
    }
}
