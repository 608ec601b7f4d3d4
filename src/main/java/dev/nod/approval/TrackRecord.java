package dev.nod.approval;

import dev.nod.draft.Ruling;
import java.util.List;

/** What became of the answers that Nod drafted. */
@FunctionalInterface
public interface TrackRecord {

    /** Nothing has been decided yet. */
    TrackRecord NONE = _ -> List.of();

    /**
     * What people made of the drafts of all writers, the latest first. A draft that expired, was stopped, still waits,
     * or proposed a call tells nothing, nor does one that nobody was asked about.
     *
     * @param most how many
     */
    List<Ruling> latest(int most);
}
