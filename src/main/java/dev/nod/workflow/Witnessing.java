package dev.nod.workflow;

import dev.nod.audit.AuditLog;
import dev.nod.audit.Event;
import dev.nod.audit.Event.Kind;
import dev.nod.audit.Witness;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts the head of the audit log once a day, and notes that in the log itself, so that a restart posts nothing twice.
 * A log whose head was never posted is due at once, and so is one for which Nod was not there in time.
 */
public final class Witnessing implements Duty {

    private static final Logger LOG = LoggerFactory.getLogger(Witnessing.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(10);

    private final AuditLog log;
    private final Witness witness;
    private final LocalTime at;
    private final ZoneId zone;
    private final Executor executor;
    private final AtomicBoolean posting = new AtomicBoolean();
    private volatile Instant notBefore = Instant.EPOCH;

    /** @param at when each day, in the zone */
    public Witnessing(AuditLog log, Witness witness, LocalTime at, ZoneId zone, Executor executor) {
        this.log = log;
        this.witness = witness;
        this.at = at;
        this.zone = zone;
        this.executor = executor;
    }

    @Override
    public void run(Instant now) {
        var isDue = nextDue().filter(due -> !due.isAfter(now)).isPresent();
        if (isDue && posting.compareAndSet(false, true)) {
            executor.execute(() -> {
                try {
                    notBefore = now.plus(AFTER_A_FAILURE);
                    post();
                } catch (RuntimeException e) {
                    LOG.error("the head of the audit log could not be posted", e);
                } finally {
                    posting.set(false);
                }
            });
        }
    }

    private void post() {
        var head = log.head();
        if (witness.post(head)) {
            log.append(Event.of(Kind.WITNESSED, null, null)
                    .with("sequence", Long.toString(head.sequence()))
                    .with("hash", head.hash()));
            notBefore = Instant.EPOCH;
        }
    }

    @Override
    public Optional<Instant> nextDue() {
        if (posting.get() || log.head().isGenesis()) {
            return Optional.empty();
        }
        var due = log.lastWitnessed().map(this::dayAfter).orElse(Instant.EPOCH);
        return Optional.of(due.isAfter(notBefore) ? due : notBefore);
    }

    private Instant dayAfter(Instant posted) {
        var day = posted.atZone(zone).toLocalDate();
        var due = ZonedDateTime.of(day, at, zone).toInstant();
        return due.isAfter(posted) ? due : ZonedDateTime.of(day.plusDays(1), at, zone).toInstant();
    }
}
