package dev.nod.store;

import dev.nod.approval.Refusal;
import dev.nod.approval.Vote;
import org.jdbi.v3.core.Handle;

/** The table {@code refusal}: who had a vote refused on which card, and why the last time that it was news to them. */
final class RefusalRows {

    private RefusalRows() {}

    /** Returns whether it is news: the first, or the first that says more than that nobody can tell. */
    static boolean put(Handle handle, Vote vote, Refusal why) {
        return handle.createUpdate("""
            insert into refusal (card_channel, card_ts, voter_team, voter, why)
            values (:card.channel, :card.ts, :voter.team, :voter.id, :why)
            on conflict (card_channel, card_ts, voter_team, voter) do update set why = :why
            where refusal.why = 'UNVERIFIED' and :why <> 'UNVERIFIED'
            """)
                .bindMethods("card", vote.on())
                .bindMethods("voter", vote.by())
                .bind("why", why)
                .execute() == 1;
    }
}
