package dev.nod.approval;

import dev.nod.request.MessageRef;

/**
 * A proposal as it was shown to reviewers.
 *
 * @param message  the exact message that shows it
 * @param standing where it stands now
 */
public record Card(MessageRef message, Standing standing) {

    /** What it shows. */
    public Approval approval() {
        return standing.approval();
    }

    /** The digest of what it shows. */
    public Digest digest() {
        return standing.digest();
    }
}
