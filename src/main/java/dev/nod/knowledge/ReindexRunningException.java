package dev.nod.knowledge;

/** A reindex was asked for while another one runs. */
public final class ReindexRunningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String id;

    ReindexRunningException(String id) {
        super("reindex '%s' is still running".formatted(id));
        this.id = id;
    }

    /** The id of the run that is running. */
    public String id() {
        return id;
    }
}
