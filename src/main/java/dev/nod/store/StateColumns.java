package dev.nod.store;

import dev.nod.approval.Approval;
import dev.nod.approval.AutoAccept;
import dev.nod.approval.Ballot;
import dev.nod.request.Person;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The state of an approval, in the columns that hold it. */
record StateColumns(
        String state,
        List<Ballot> votes,
        @Nullable Person by,
        @Nullable Instant at,
        @Nullable Instant actsAt,
        @Nullable String reason,
        boolean reasonForAsker,
        boolean byReaction,
        @Nullable AutoAccept rule) {

    static StateColumns of(Approval approval) {
        return switch (approval) {
            case Approval.Pending(_, var ballots, var rule) ->
                new StateColumns("pending", ballots, null, null, null, null, false, false, rule);
            case Approval.Approved(_, var votes, var rule, var at, var actsAt) ->
                new StateColumns("approved", votes, null, at, actsAt, null, false, false, rule);
            case Approval.Declined(_, var by, var reason, var byReaction, var at) ->
                new StateColumns("declined", List.of(), by, at, null, reason == null ? null : reason.text(),
                        reason != null && reason.isForAsker(), byReaction, null);
            case Approval.Expired(_, var at) -> settled("expired", null, at, null);
            case Approval.Superseded(_, var by, var at) -> settled("superseded", by, at, null);
            case Approval.Stopped(_, var why, var at) -> settled("stopped", null, at, why);
        };
    }

    private static StateColumns settled(
            String state,
            @Nullable Person by,
            Instant at,
            @Nullable String reason) {
        return new StateColumns(state, List.of(), by, at, null, reason, false, false, null);
    }

    /** Binds the columns to parameters of their names. */
    Update bindTo(Update update) {
        return update.bind("state", state)
                .bind("ballots", BallotJson.write(votes))
                .bind("byTeam", by == null ? null : by.team())
                .bind("by", by == null ? null : by.id())
                .bind("at", at)
                .bind("actsAt", actsAt)
                .bind("reason", reason)
                .bind("reasonForAsker", reasonForAsker)
                .bind("byReaction", byReaction)
                .bind("rule", RuleJson.write(rule));
    }
}
