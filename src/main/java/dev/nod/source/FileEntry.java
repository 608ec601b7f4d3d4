package dev.nod.source;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.DocumentSource;
import dev.nod.knowledge.UnreadableDocumentException;
import java.nio.file.Path;

/** A file that is a document; keeps nothing of it in memory. */
record FileEntry(String path, Path file, FileBytes files, PageReader reader) implements DocumentSource.Entry {

    @Override
    public String fingerprint() throws UnreadableDocumentException {
        return reader.fingerprint(files.read(file));
    }

    @Override
    public Document read() throws UnreadableDocumentException {
        return reader.document(path, files.read(file), ContentType.UNDECLARED);
    }
}
