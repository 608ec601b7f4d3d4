package dev.nod.knowledge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    /** Why the index must be built anew before anything can be put into it; empty if it need not. */
    Optional<String> defect();

    /**
     * Starts, or continues, a change of any size to one source. Only one change of a source may be open at a time.
     */
    Change change(String source);

    /** Starts a change of a few documents of a source; nothing of it is kept unless it is committed. */
    Change touch(String source);

    /**
     * Starts, or continues after a crash, to build the index anew beside the one that is searched. While it is open,
     * all changes go to the new one.
     */
    Rebuild rebuild();

    /**
     * How much is indexed.
     *
     * @param documents documents, those without any text included
     * @param passages  passages
     */
    record Size(int documents, int passages) {}

    /** Additions to and removals from one source, which become searchable together. */
    interface Change extends AutoCloseable {

        /** The fingerprint of each document, by path, as this change would leave it now. */
        Map<String, String> fingerprints();

        /** The same, of these documents only. */
        default Map<String, String> fingerprints(Set<String> paths) {
            var some = new HashMap<>(fingerprints());
            some.keySet().retainAll(paths);
            return some;
        }

        /** The paths of those that this change, or the one that it continues, has put. */
        Set<String> put();

        /**
         * Puts the document in place of what the index has under its path; returns its passages. Several threads
         * may put at the same time.
         */
        int put(Document document);

        /** Removes a document with all its passages. */
        void remove(String path);

        /** Makes the change durable and searchable, all at once. */
        void commit();

        /** Keeps what was put but not committed for the next change of the source, and shows nothing of it. */
        @Override
        void close();
    }

    /** An index that is being built beside the one that is searched. */
    interface Rebuild extends AutoCloseable {

        /** Puts it in place of the one that is searched, which goes; to be called when no change is open. */
        void finish();

        /** Keeps what is built so far for the next rebuild, unless it was finished. */
        @Override
        void close();
    }
}
