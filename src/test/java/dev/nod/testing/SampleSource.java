package dev.nod.testing;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.DocumentSource;
import dev.nod.knowledge.Section;
import dev.nod.knowledge.SourceUnavailableException;
import dev.nod.knowledge.UnreadableDocumentException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A source whose documents, and whose faults, a test sets. */
public final class SampleSource implements DocumentSource {

    private final String name;
    private final Map<String, Document> documents = new ConcurrentSkipListMap<>();
    private final Map<String, String> unreadable = new ConcurrentSkipListMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile @Nullable String unavailable;
    private volatile @Nullable RuntimeException defect;
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile CountDownLatch begun = new CountDownLatch(1);

    public SampleSource(String name) {
        this.name = name;
    }

    /** Puts a document with one section and one block; its fingerprint follows its words. */
    public SampleSource with(String path, String title, String text) {
        return with(document(name, path, title, text));
    }

    public SampleSource with(Document document) {
        documents.put(document.path(), document);
        return this;
    }

    public void without(String path) {
        documents.remove(path);
    }

    /** Makes one document unreadable, both its fingerprint and its text. */
    public void makeUnreadable(String path, String reason) {
        unreadable.put(path, reason);
    }

    public void makeUnavailable(String reason) {
        unavailable = reason;
    }

    /** Makes reading any document throw what no reader should throw. */
    public void makeDefective(RuntimeException thrown) {
        defect = thrown;
    }

    /** Makes every reading wait until the returned latch is counted down. */
    public CountDownLatch hold() {
        begun = new CountDownLatch(1);
        gate = new CountDownLatch(1);
        return gate;
    }

    /** Waits until a reading has begun. */
    public void awaitReader() throws InterruptedException {
        begun.await();
    }

    /** How many documents have been read in full. */
    public int reads() {
        return reads.get();
    }

    /** A document with one section and one block. */
    public static Document document(String source, String path, String title, String text) {
        return new Document(
                source,
                path,
                title,
                "https://docs.example.com/" + path,
                Integer.toHexString((title + "\n" + text).hashCode()),
                List.of(new Section(List.of(), "https://docs.example.com/" + path, List.of(text))));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Entry> entries() throws SourceUnavailableException {
        var reason = unavailable;
        if (reason != null) {
            throw new SourceUnavailableException(reason);
        }
        return documents.values().stream().<Entry>map(SampleEntry::new).toList();
    }

    private final class SampleEntry implements Entry {

        private final Document document;

        private SampleEntry(Document document) {
            this.document = document;
        }

        @Override
        public String path() {
            return document.path();
        }

        @Override
        public String fingerprint() throws UnreadableDocumentException {
            checkReadable();
            return document.fingerprint();
        }

        @Override
        public Document read() throws UnreadableDocumentException {
            awaitGate();
            checkReadable();
            var thrown = defect;
            if (thrown != null) {
                throw thrown;
            }
            reads.incrementAndGet();
            return document;
        }

        private void checkReadable() throws UnreadableDocumentException {
            var reason = unreadable.get(path());
            if (reason != null) {
                throw new UnreadableDocumentException(reason);
            }
        }

        private void awaitGate() throws UnreadableDocumentException {
            begun.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UnreadableDocumentException("interrupted", e);
            }
        }
    }
}
