package dev.nod.lucene;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.PassageIndex;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** A change of an index that is being rebuilt and that nobody searches yet. */
final class RebuildChange implements PassageIndex.Change {

    private final String source;
    private final SideIndex rebuilt;
    private final Runnable onClose;

    RebuildChange(String source, SideIndex rebuilt, Runnable onClose) {
        this.source = source;
        this.rebuilt = rebuilt;
        this.onClose = onClose;
    }

    @Override
    public Map<String, String> fingerprints() {
        try {
            return rebuilt.fingerprints(source);
        } catch (IOException e) {
            throw Troubles.of(rebuilt.folder(), e);
        }
    }

    @Override
    public Set<String> put() {
        return fingerprints().keySet();
    }

    @Override
    public int put(Document document) {
        try {
            return rebuilt.put(document);
        } catch (IOException e) {
            throw Troubles.of(rebuilt.folder(), e);
        }
    }

    @Override
    public void remove(String path) {
        try {
            rebuilt.remove(source, path);
        } catch (IOException e) {
            throw Troubles.of(rebuilt.folder(), e);
        }
    }

    @Override
    public void commit() {
        try {
            rebuilt.save();
        } catch (IOException e) {
            throw Troubles.of(rebuilt.folder(), e);
        }
    }

    @Override
    public void close() {
        onClose.run();
    }
}
