package dev.nod.knowledge;

import java.util.Map;
import java.util.Set;

/**
 * Keeps the passages of all documents ready for search. Every method throws {@link IndexUnusableException} if the
 * index cannot be read or written.
 */
public interface PassageIndex {

    /** The names of the sources that have documents in the index. */
    Set<String> sources();

    /** The fingerprint of each indexed document of a source, by path. */
    Map<String, String> fingerprints(String source);

    /** The labels of the audiences that its documents have. */
    Set<String> labels();

    /** How much the index holds of a source. */
    Size size(String source);

    /** Starts a change. Only one may be open at a time. */
    Change change();

    /**
     * How much is indexed.
     *
     * @param documents documents, those without any text included
     * @param passages  passages
     */
    record Size(int documents, int passages) {}

    /** Additions and removals that become searchable, and survive a crash, together. */
    interface Change extends AutoCloseable {

        /** Puts the document in place of what the index has under its source and path; returns its passages. */
        int put(Document document);

        /** Removes a document with all its passages. */
        void remove(String source, String path);

        /** Makes the change durable and searchable, all at once. */
        void commit();

        /** Drops what was not committed. */
        @Override
        void close();
    }
}
