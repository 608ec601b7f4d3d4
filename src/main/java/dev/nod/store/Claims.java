package dev.nod.store;

import dev.nod.action.Attempt;
import dev.nod.action.Trial;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes effects to be tried under a lease, and takes them over from whoever died meanwhile. */
final class Claims {

    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    private static final Instant FOREVER = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final Database database;

    Claims(Database database) {
        this.database = database;
    }

    /**
     * What is to be taken.
     *
     * @param limit how many at most
     * @param busy  the lanes from which nothing is taken
     */
    record Wanted(Instant leaseUntil, int limit, Set<String> busy) {}

    /** What an update returns comes in no order, so that the order has to be made afterwards. */
    private record Claimed(long position, Attempt attempt) {}

    /** Takes the first effect of each lane that is due. */
    List<Attempt> take(Handle handle, Instant now, Wanted wanted) {
        abandon(handle, now, now, now, "the lease has ended");
        var attempts = handle.createQuery("""
            update effect as e
            set may_have_happened = (state = 'uncertain'), state = 'sending', attempts = attempts + 1,
                lease_until = :leaseUntil
            where id in (
                select id from (
                    select id, due_at, min(position) as first from effect
                    where state in ('ready', 'uncertain') and due_at <= :now
                        and lane not in (select value from json_each(:busy))
                    group by lane)
                order by due_at, first
                limit :limit)
            returning *
            """)
                .bind("now", now)
                .bind("leaseUntil", wanted.leaseUntil())
                .bind("limit", wanted.limit())
                .bind("busy", StoredJson.write(wanted.busy()))
                .map((row, _) -> new Claimed(row.getLong("position"), EffectRows.attempt(row)))
                .stream()
                .sorted(Comparator.comparingLong(Claimed::position))
                .map(Claimed::attempt)
                .toList();
        attempts.stream()
                .filter(attempt -> Happenings.isAudited(attempt.effect()))
                .forEach(attempt -> database.audit(handle, Happenings.attempted(attempt)));
        return attempts;
    }

    /**
     * Takes over everything that an earlier process was trying.
     *
     * @param lookAt when it is due, unless it can be repeated, and is due now
     */
    int abandonAll(Handle handle, Instant now, Instant lookAt) {
        return abandon(handle, now, lookAt, FOREVER, "Nod stopped");
    }

    /** Whether what was being tried, under a lease until then, happened is not known. */
    private int abandon(Handle handle, Instant now, Instant lookAt, Instant leasedUntil, String why) {
        var abandoned = handle.createQuery("""
            update effect as e
            set state = 'uncertain', due_at = case lane when 'cards' then :now else :lookAt end
            where state = 'sending' and lease_until <= :leasedUntil
            returning *
            """)
                .bind("now", now)
                .bind("lookAt", lookAt)
                .bind("leasedUntil", leasedUntil)
                .map((row, _) -> EffectRows.attempt(row).effect())
                .list();
        abandoned.stream()
                .filter(Happenings::isAudited)
                .forEach(effect -> database.audit(handle,
                        Happenings.ended(effect, Trial.State.UNCERTAIN, null, why)));
        if (!abandoned.isEmpty()) {
            LOG.warn("{}: {} effects were being tried, and are looked for", why, abandoned.size());
        }
        return abandoned.size();
    }
}
