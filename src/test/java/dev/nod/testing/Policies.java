package dev.nod.testing;

import dev.nod.approval.Deciders;
import dev.nod.approval.Patience;
import dev.nod.approval.Policy;
import dev.nod.approval.Quorum;
import dev.nod.approval.ReviewPlace;
import dev.nod.approval.SelfApproval;
import java.time.Duration;

/** Plain policies: one decides, around the clock, in one channel, for good. */
public final class Policies {

    private static final ReviewPlace PLACE = new ReviewPlace.Channel("nod-approvals");

    private Policies() {}

    /** Nobody decides on their own question. */
    public static Policy of(Deciders deciders, Duration expiresAfter) {
        return of(deciders, expiresAfter, false);
    }

    /** The same, where they may decide on their own question if that is wanted. */
    public static Policy of(Deciders deciders, Duration expiresAfter, boolean ownRequests) {
        return new Policy(deciders, Quorum.ONE, new SelfApproval(ownRequests, false),
                Patience.of(expiresAfter), Duration.ZERO, PLACE);
    }

    /** The same, where decisions can be taken back for a while. */
    public static Policy withUndo(Deciders deciders, Duration undo) {
        return new Policy(deciders, Quorum.ONE, new SelfApproval(false, false),
                Patience.of(Duration.ofHours(1)), undo,
                PLACE);
    }
}
