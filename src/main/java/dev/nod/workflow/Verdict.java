package dev.nod.workflow;

import dev.nod.approval.Approval;
import dev.nod.approval.Refusal;

/** What became of a vote, or of another wish about a draft. */
public sealed interface Verdict {

    /** It was done; this is where the approval stands now. */
    record Decided(Approval approval) implements Verdict {}

    /**
     * It changed nothing.
     *
     * @param approval where the approval stands
     * @param isFirst  whether that is news to that person, who has not had a vote on that card refused before, or only
     *                 because nobody could tell
     */
    record Refused(Refusal why, Approval approval, boolean isFirst) implements Verdict {}

    /** The message is not a draft of Nod's. */
    record NotACard() implements Verdict {}
}
