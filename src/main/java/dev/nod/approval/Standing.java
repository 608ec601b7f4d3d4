package dev.nod.approval;

/**
 * Where an approval stands in the store.
 *
 * @param digest  the digest that was stored when its proposal was
 * @param version changes with every change, so that a change can be made to what was read, or not at all
 */
public record Standing(Approval approval, Digest digest, long version) {

    /** Whether what is stored is what was proposed. */
    public boolean isIntact() {
        return digest.equals(approval.proposal().digest());
    }
}
