package dev.nod.admin;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.PassageIndex;
import java.util.Map;
import java.util.Optional;
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
    public Optional<String> defect() {
        return Optional.empty();
    }

    @Override
    public Change touch(String source) {
        return change(source);
    }

    @Override
    public Rebuild rebuild() {
        return new Rebuild() {

            @Override
            public void finish() {}

            @Override
            public void close() {}
        };
    }

    @Override
    public Change change(String source) {
        return new Change() {

            @Override
            public Map<String, String> fingerprints() {
                return Map.copyOf(CountingIndex.this.fingerprints(source));
            }

            @Override
            public Set<String> put() {
                return Set.of();
            }

            @Override
            public int put(Document document) {
                documents.computeIfAbsent(source, _ -> new ConcurrentHashMap<>())
                        .put(document.path(), document.fingerprint());
                return PASSAGES;
            }

            @Override
            public void remove(String path) {
                documents.getOrDefault(source, Map.of()).remove(path);
            }

            @Override
            public void commit() {}

            @Override
            public void close() {}
        };
    }
}
