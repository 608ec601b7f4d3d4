package dev.nod.knowledge;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to reindex.
 *
 * @param source    the only source to look at; null for all
 * @param documents the paths of the only documents of the source to look at; empty for all
 * @param full      whether to read documents again that seem unchanged; all sources together are then built anew
 *                  beside the index that is searched
 * @param confirmed whether it is right that most documents of a source are gone
 */
public record Order(@Nullable String source, Set<String> documents, boolean full, boolean confirmed) {

    public Order {
        documents = Set.copyOf(documents);
        if (!documents.isEmpty() && source == null) {
            throw new IllegalArgumentException("documents can be reindexed of one named source only");
        }
        if (!documents.isEmpty() && full) {
            throw new IllegalArgumentException("single documents are always read again; leave out 'full'");
        }
    }

    /** Everything. */
    public static Order all() {
        return new Order(null, Set.of(), false, false);
    }

    /** One source. */
    public static Order of(String source) {
        return new Order(source, Set.of(), false, false);
    }

    /** Some documents of a source, by path. */
    public static Order of(String source, Set<String> documents) {
        return new Order(source, documents, false, false);
    }

    /** The same, with all documents read again. */
    public Order inFull() {
        return new Order(source, documents, true, confirmed);
    }

    /** The same, where documents are removed however many. */
    public Order asConfirmed() {
        return new Order(source, documents, full, true);
    }

    boolean isSingle() {
        return !documents.isEmpty();
    }

    boolean isRebuild() {
        return full && source == null;
    }
}
