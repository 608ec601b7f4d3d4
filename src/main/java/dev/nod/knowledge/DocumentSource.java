package dev.nod.knowledge;

import java.util.List;
import java.util.Optional;

/** A place that holds documents, such as a folder. */
public interface DocumentSource extends AutoCloseable {

    /** The name it has in the settings, unique among all sources. */
    String name();

    /**
     * The documents that it holds now, ordered by path.
     *
     * @throws SourceUnavailableException if the source as a whole cannot be read; what is indexed of it then
     *                                    stays as it is
     */
    List<Entry> entries() throws SourceUnavailableException;

    /**
     * Looks whether documents can be had, without getting them from afar; returns what there is, for a person.
     *
     * @throws SourceUnavailableException if they cannot be had, with what to do
     */
    default String check() throws SourceUnavailableException {
        var count = entries().size();
        if (count == 0) {
            throw new SourceUnavailableException(
                    "holds no document; see 'include' and 'exclude' in nod.yaml");
        }
        return "%,d documents".formatted(count);
    }

    /** Makes a listing of entries that is under way fail soon, and every later one. */
    default void stop() {}

    /** Lets go of what the source keeps open; nothing is asked of it any more. */
    @Override
    default void close() {}

    /**
     * The document with this path, if the source holds it now.
     *
     * @throws SourceUnavailableException if the source as a whole cannot be read
     */
    default Optional<Entry> entry(String path) throws SourceUnavailableException {
        return entries().stream().filter(entry -> entry.path().equals(path)).findFirst();
    }

    /** One document of a source, not read yet; several threads may read different documents at the same time. */
    interface Entry {

        /**
         * The document's path, unique in its source. An entry that cannot be read may also stand for a folder; then
         * what is indexed of the documents below it stays as it is.
         */
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
