package dev.nod.workflow;

import dev.nod.approval.Approval;
import dev.nod.approval.Refusal;

/** What became of a vote. */
public sealed interface Verdict {

    /** The vote settled the approval. */
    record Decided(Approval settled) implements Verdict {}

    /**
     * The vote changed nothing.
     *
     * @param approval where the approval stands
     * @param isFirst  whether this is the first refused vote of that person on that card
     */
    record Refused(Refusal why, Approval approval, boolean isFirst) implements Verdict {}

    /** The message voted on is not a draft of Nod's. */
    record NotACard() implements Verdict {}
}
