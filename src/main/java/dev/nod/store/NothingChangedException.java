package dev.nod.store;

/** Takes back what a piece of work has changed so far, because it is not to be done. */
final class NothingChangedException extends StoreException {

    private static final long serialVersionUID = 1L;

    NothingChangedException() {
        super("nothing is changed");
    }
}
