package dev.nod.approval;

import dev.nod.action.Release;
import dev.nod.request.RequestId;
import java.util.List;

/**
 * A team's own rule by which plain answers are sent without anybody's yes.
 *
 * @param floor  how likely an answer must be right at least, by what people decided; {@link #LOWEST_FLOOR} to 1
 * @param sample the share of those answers that wait for a person all the same; {@link #SMALLEST_SAMPLE} to 1
 */
public record AutoAccept(double floor, double sample) {

    /** With less nobody should rely on it. */
    public static final double LOWEST_FLOOR = .8;

    /** With less nobody would notice that it goes wrong. */
    public static final double SMALLEST_SAMPLE = .05;

    private static final int DIGITS = 12;
    private static final double RANGE = Math.pow(16, DIGITS);

    public AutoAccept {
        if (!(floor >= LOWEST_FLOOR && floor <= 1)) {
            throw new IllegalArgumentException("a floor is %s to 1, got %s".formatted(LOWEST_FLOOR, floor));
        }
        if (!(sample >= SMALLEST_SAMPLE && sample <= 1)) {
            throw new IllegalArgumentException(
                    "a sample is %s to 1, got %s".formatted(SMALLEST_SAMPLE, sample));
        }
    }

    /** Whether this is sent without a yes: it is good enough, and not one of the sample. */
    public boolean accepts(Proposal proposal) {
        return covers(proposal) && !samples(proposal.request().id());
    }

    /** Whether this would be sent without a yes, were it not one of the sample. */
    public boolean holdsBack(Proposal proposal) {
        return covers(proposal) && samples(proposal.request().id());
    }

    /** Only a first draft that Nod wrote itself, with nothing at all that approvers should know about it. */
    private boolean covers(Proposal proposal) {
        var account = proposal.account();
        var odds = account.odds();
        return proposal.release() instanceof Release.Quoted
                && proposal.revision() == 1
                && proposal.editor() == null
                && account.findings().isEmpty()
                && account.notes().isEmpty()
                && odds != null
                && odds.share() >= floor;
    }

    /** The same for the same request each time, so that no retry can change it, and for nobody to choose. */
    public boolean samples(RequestId request) {
        var digest = Digest.of(List.of("sample", request.toString()));
        return Long.parseLong(digest.hex(), 0, DIGITS, 16) / RANGE < sample;
    }
}
