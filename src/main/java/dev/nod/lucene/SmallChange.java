package dev.nod.lucene;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.PassageIndex;
import dev.nod.knowledge.Passages;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A change of a few documents, kept in memory until its commit. */
final class SmallChange implements PassageIndex.Change {

    private final String source;
    private final Function<String, Map<String, String>> searched;
    private final BiFunction<String, Set<String>, Map<String, String>> searchedOnly;
    private final Generation generation;
    private final Runnable onClose;
    private final Map<String, Cut> cut = new TreeMap<>();

    SmallChange(
            String source,
            Function<String, Map<String, String>> searched,
            BiFunction<String, Set<String>, Map<String, String>> searchedOnly,
            Generation generation,
            Runnable onClose) {
        this.source = source;
        this.searched = searched;
        this.searchedOnly = searchedOnly;
        this.generation = generation;
        this.onClose = onClose;
    }

    @Override
    public Map<String, String> fingerprints() {
        return changed(searched.apply(source));
    }

    @Override
    public Map<String, String> fingerprints(Set<String> paths) {
        var some = changed(searchedOnly.apply(source, paths));
        some.keySet().retainAll(paths);
        return some;
    }

    private synchronized Map<String, String> changed(Map<String, String> before) {
        var all = new HashMap<>(before);
        cut.forEach((path, put) -> {
            if (put instanceof Cut.Put(var document, var _)) {
                all.put(path, document.fingerprint());
            } else {
                all.remove(path);
            }
        });
        return all;
    }

    @Override
    public Set<String> put() {
        return Set.of();
    }

    @Override
    public int put(Document document) {
        var passages = Passages.of(document);
        synchronized (this) {
            cut.put(document.path(), new Cut.Put(document, passages));
        }
        return passages.size();
    }

    @Override
    public synchronized void remove(String path) {
        cut.put(path, new Cut.Gone());
    }

    @Override
    public void commit() {
        if (cut.isEmpty()) {
            return;
        }
        try {
            generation.commit(writer -> {
                for (var each : cut.entrySet()) {
                    var key = Records.of(source, each.getKey());
                    switch (each.getValue()) {
                        case Cut.Put(var document, var passages) ->
                            writer.updateDocuments(key, Records.of(document, passages));
                        case Cut.Gone _ -> writer.deleteDocuments(key);
                    }
                }
            });
            cut.clear();
        } catch (IOException e) {
            throw Troubles.of(generation.folder(), e);
        }
    }

    @Override
    public void close() {
        onClose.run();
    }

    /** What becomes of a document. */
    private sealed interface Cut {

        record Put(Document document, List<Passage> passages) implements Cut {}

        record Gone() implements Cut {}
    }
}
