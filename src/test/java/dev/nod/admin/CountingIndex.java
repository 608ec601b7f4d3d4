package dev.nod.admin;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.PassageIndex;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An index that takes every document for three passages. */
final class CountingIndex implements PassageIndex {

    private static final int PASSAGES = 3;

    private final Map<String, Map<String, String>> documents = new ConcurrentHashMap<>();

    @Override
    public Set<String> sources() {
        return documents.keySet();
    }

    @Override
    public Set<String> labels() {
        return Set.of();
    }

    @Override
    public Map<String, String> fingerprints(String source) {
        return documents.getOrDefault(source, Map.of());
    }

    @Override
    public Size size(String source) {
        var count = fingerprints(source).size();
        return new Size(count, count * PASSAGES);
    }

    @Override
    public Change change() {
        return new Change() {

            @Override
            public int put(Document document) {
                documents.computeIfAbsent(document.source(), _ -> new ConcurrentHashMap<>())
                        .put(document.path(), document.fingerprint());
                return PASSAGES;
            }

            @Override
            public void remove(String source, String path) {
                documents.getOrDefault(source, Map.of()).remove(path);
            }

            @Override
            public void commit() {}

            @Override
            public void close() {}
        };
    }
}
