package dev.nod.approval;

import dev.nod.request.MessageRef;

/**
 * A proposal as it was shown to reviewers.
 *
 * @param message  the exact message that shows it
 * @param digest   the digest of what was shown
 * @param approval where it stands now
 */
public record Card(MessageRef message, Digest digest, Approval approval) {}
