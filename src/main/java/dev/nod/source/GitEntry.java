package dev.nod.source;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.DocumentSource;
import dev.nod.knowledge.UnreadableDocumentException;
import org.eclipse.jgit.lib.ObjectId;

/** A file of a commit; the id of its content tells whether it has changed, without reading it. */
record GitEntry(String path, ObjectId blob, GitFiles files) implements DocumentSource.Entry {

    @Override
    public String fingerprint() {
        return files.fingerprint(blob);
    }

    @Override
    public Document read() throws UnreadableDocumentException {
        return files.document(path, blob);
    }
}
