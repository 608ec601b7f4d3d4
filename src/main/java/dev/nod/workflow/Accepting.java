package dev.nod.workflow;

import dev.nod.approval.Approval;
import dev.nod.approval.Approvals;
import dev.nod.approval.Card;
import dev.nod.request.MessageRef;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts by its workflow's rule what was proposed under it, not before people can see it, and once at most. */
public final class Accepting {

    private static final Logger LOG = LoggerFactory.getLogger(Accepting.class);

    private final Approvals approvals;
    private final Rights rights;
    private final Effects effects;
    private final Clock clock;
    private final Consequences consequences;

    public Accepting(Approvals approvals, Rights rights, Effects effects, Clock clock) {
        this.approvals = approvals;
        this.rights = rights;
        this.effects = effects;
        this.clock = clock;
        consequences = new Consequences(effects);
    }

    /** Leaves alone what somebody decides on at the same time, and what waits for people. */
    void accept(MessageRef message) {
        approvals.card(message).ifPresent(card -> {
            var now = clock.instant();
            if (card.approval() instanceof Approval.Pending pending
                    && pending.rule() != null
                    && now.isBefore(pending.proposal().deadlines().expiresAt())) {
                accept(card, pending, now);
            }
        });
    }

    private void accept(Card card, Approval.Pending pending, Instant now) {
        var next = next(card, pending, now);
        if (approvals.replace(card.standing(), next, consequences.of(next))) {
            effects.stored();
            LOG.info("request {} is {} by rule", next.proposal().request().id(),
                    next.getClass().getSimpleName());
        }
    }

    /** What the rule does not accept as it is now waits for people, whatever the rule was before. */
    private Approval next(Card card, Approval.Pending pending, Instant now) {
        var proposal = pending.proposal();
        var policy = rights.policy(proposal.request()).filter(_ -> card.standing().isIntact());
        return policy.flatMap(found -> found.rule(proposal))
                .<Approval>map(rule -> pending.accepted(rule, now, policy.orElseThrow().undo()))
                .orElseGet(() -> new Approval.Pending(proposal));
    }
}
