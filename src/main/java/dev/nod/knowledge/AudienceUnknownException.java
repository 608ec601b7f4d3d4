package dev.nod.knowledge;

/** Says that a document does not tell clearly who may read it, so that nothing of it may be in the index. */
public final class AudienceUnknownException extends UnreadableDocumentException {

    private static final long serialVersionUID = 1L;

    public AudienceUnknownException(String message) {
        super(message);
    }
}
