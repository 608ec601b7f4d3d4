package dev.nod.workflow;

import dev.nod.approval.Approval;
import dev.nod.approval.Policy;
import dev.nod.approval.Proposal;
import dev.nod.draft.Account;
import dev.nod.draft.Odds;
import java.util.List;

/** Drafts whose odds are known, as they are once enough others were decided on. */
final class Sure {

    private Sure() {}

    /** The same ports, to which each draft comes with these odds. */
    static Machine.Ports of(Machine.Ports ports, Policy policy, double odds) {
        Crossing.Post post = crossing -> crossing.name().equals("Approvals.propose")
                && crossing.arguments().getFirst() instanceof Approval.Pending(var proposal, _, _)
                        ? new Crossing(crossing.port(), crossing.method(),
                                List.of(policy.pending(sure(proposal, odds)), crossing.arguments().get(1)))
                                .proceed()
                        : crossing.proceed();
        return post.before(ports);
    }

    private static Proposal sure(Proposal proposal, double odds) {
        var known = proposal.account();
        return new Proposal(proposal.request(), proposal.revision(), proposal.release(), proposal.editor(),
                proposal.deadlines(), new Account(known.model(), known.notes(), known.findings(),
                        known.steps(), known.values(), new Odds(odds, 100)));
    }
}
