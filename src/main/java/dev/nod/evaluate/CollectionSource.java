package dev.nod.evaluate;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.DocumentSource;
import java.util.List;

/** The documents of a collection, so that they are indexed as all others are. */
public final class CollectionSource implements DocumentSource {

    private final Collection collection;

    public CollectionSource(Collection collection) {
        this.collection = collection;
    }

    @Override
    public String name() {
        return collection.name();
    }

    @Override
    public List<Entry> entries() {
        return collection.documents().stream().<Entry>map(Present::new).toList();
    }

    private record Present(Document document) implements Entry {

        @Override
        public String path() {
            return document.path();
        }

        @Override
        public String fingerprint() {
            return document.fingerprint();
        }

        @Override
        public Document read() {
            return document;
        }
    }
}
