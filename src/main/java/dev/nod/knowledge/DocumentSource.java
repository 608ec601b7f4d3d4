package dev.nod.knowledge;

import java.util.List;

/** A place that holds documents, such as a folder. */
public interface DocumentSource {

    /** The name it has in the settings, unique among all sources. */
    String name();

    /**
     * The documents that it holds now, ordered by path.
     *
     * @throws SourceUnavailableException if the source as a whole cannot be read; what is indexed of it then
     *                                    stays as it is
     */
    List<Entry> entries() throws SourceUnavailableException;

    /** One document of a source, not read yet. */
    interface Entry {

        /** The document's path, unique in its source. */
        String path();

        /**
         * What {@link Document#fingerprint()} would be, for much less work than reading the document.
         *
         * @throws UnreadableDocumentException if this one document cannot be read
         */
        String fingerprint() throws UnreadableDocumentException;

        /**
         * Reads the document.
         *
         * @throws UnreadableDocumentException if this one document cannot be read
         */
        Document read() throws UnreadableDocumentException;
    }
}
