package dev.nod.source;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.DocumentSource;
import dev.nod.knowledge.UnreadableDocumentException;

/** Something in the folder of which the walk already knows that it cannot be read. */
record UnreadableEntry(String path, String reason) implements DocumentSource.Entry {

    @Override
    public String fingerprint() throws UnreadableDocumentException {
        throw new UnreadableDocumentException(reason);
    }

    @Override
    public Document read() throws UnreadableDocumentException {
        throw new UnreadableDocumentException(reason);
    }
}
