package dev.nod.evaluate;

import dev.nod.draft.Drafted;
import java.util.List;

/**
 * How often no draft was written where none should be.
 *
 * @param questions how many were asked
 * @param share     where there is no draft, 0 to 1; no number if nothing was asked
 */
public record Silence(int questions, double share) {

    static Silence of(List<Drafted> drafts) {
        var silent = drafts.stream().filter(Drafted.NotFound.class::isInstance).count();
        return new Silence(drafts.size(), drafts.isEmpty() ? Double.NaN : (double) silent / drafts.size());
    }
}
