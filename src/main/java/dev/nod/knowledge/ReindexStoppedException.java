package dev.nod.knowledge;

/** A reindex was told to stop. */
final class ReindexStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
