package dev.nod.source;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.DocumentSource;
import dev.nod.knowledge.SourceUnavailableException;
import dev.nod.knowledge.UnreadableDocumentException;
import java.util.List;
import java.util.Optional;

/** A source whose documents have the audience that the settings give them, or a narrower one of their own. */
public final class GuardedSource implements DocumentSource {

    private final DocumentSource source;
    private final Audiences audiences;

    public GuardedSource(DocumentSource source, Audiences audiences) {
        this.source = source;
        this.audiences = audiences;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public List<Entry> entries() throws SourceUnavailableException {
        return source.entries().stream().<Entry>map(entry -> new Guarded(entry, audiences)).toList();
    }

    @Override
    public Optional<Entry> entry(String path) throws SourceUnavailableException {
        return source.entry(path).map(entry -> new Guarded(entry, audiences));
    }

    @Override
    public String check() throws SourceUnavailableException {
        return source.check();
    }

    @Override
    public void stop() {
        source.stop();
    }

    @Override
    public void close() {
        source.close();
    }

    private record Guarded(Entry entry, Audiences audiences) implements Entry {

        @Override
        public String path() {
            return entry.path();
        }

        @Override
        public String fingerprint() throws UnreadableDocumentException {
            return with(entry.fingerprint());
        }

        @Override
        public Document read() throws UnreadableDocumentException {
            var document = entry.read();
            return new Document(document.source(), document.path(), document.title(), document.url(),
                    with(document.fingerprint()), audiences.of(path(), document.audience()),
                    document.updated(), document.sections());
        }

        private String with(String fingerprint) {
            return audiences.of(path()).isForEveryone()
                    ? fingerprint
                    : "%s for %s".formatted(fingerprint, audiences.identity(path()));
        }
    }
}
