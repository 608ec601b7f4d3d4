package dev.nod.source;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.DocumentSource;
import dev.nod.knowledge.UnreadableDocumentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A page of a web site that is in the cache; keeps nothing of its body in memory. */
record WebEntry(String path, CachedPage page, PageStore store, PageReader reader)
        implements
            DocumentSource.Entry {

    @Override
    public String fingerprint() {
        return reader.fingerprint((page.digest() + page.type()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Document read() throws UnreadableDocumentException {
        try {
            var bytes = store.body(page);
            var type = ServedType.of(page.contentType(), bytes);
            return Format.of(path, type) == Format.HTML
                    ? html(bytes, type)
                    : reader.document(path, bytes, type, fingerprint());
        } catch (IOException e) {
            throw new UnreadableDocumentException("it is not in the cache any more; the next run fetches it",
                    e);
        }
    }

    private Document html(byte[] bytes, ContentType type) throws UnreadableDocumentException {
        var html = SiteFrame.takenOff(TextDecoder.html(bytes, type.charset()));
        return reader.document(
                path,
                html.getBytes(StandardCharsets.UTF_8),
                new ContentType(type.mime(), StandardCharsets.UTF_8),
                fingerprint());
    }
}
