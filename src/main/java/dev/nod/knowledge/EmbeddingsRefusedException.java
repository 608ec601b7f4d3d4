package dev.nod.knowledge;

/** The model does not take these texts, such as for their length, and would not take them a second time. */
public final class EmbeddingsRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmbeddingsRefusedException(String message) {
        super(message);
    }
}
