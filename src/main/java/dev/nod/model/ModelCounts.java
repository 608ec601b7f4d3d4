package dev.nod.model;

import dev.nod.draft.prompt.Failure;
import java.time.Duration;
import java.util.Map;

/**
 * What became of the forms that one model was to fill in since the start, and what that took.
 *
 * @param filled      how many it filled in
 * @param failed      how many it did not, by why; a kind that has not happened may be missing
 * @param skipped     how many it was not asked for, since it had failed too often before
 * @param repeated    how many requests were sent once more, to a server that was busy or out of reach, or for a form
 *                    that had come back filled in wrongly
 * @param took        how long all that took, waits included
 * @param read        the tokens that it read
 * @param written     the tokens that it wrote
 * @param micros      what that cost, in millionths of the currency of the prices
 * @param isLeftAlone whether it is not asked now, since it failed too often
 */
public record ModelCounts(
        long filled,
        Map<Failure, Long> failed,
        long skipped,
        long repeated,
        Duration took,
        long read,
        long written,
        long micros,
        boolean isLeftAlone) {

    public ModelCounts {
        failed = Map.copyOf(failed);
    }
}
