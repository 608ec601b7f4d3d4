package dev.nod.workflow;

import dev.nod.approval.Approval;
import dev.nod.approval.Approvals;
import dev.nod.approval.Refusal;
import dev.nod.approval.Standing;
import dev.nod.request.Person;
import dev.nod.request.RequestId;
import java.util.List;
import java.util.Optional;

/** Takes an expired request up again, with one press of who asked or of who may decide. */
public final class AskingAgain {

    private final Approvals approvals;
    private final Rights rights;
    private final Effects effects;

    public AskingAgain(Approvals approvals, Rights rights, Effects effects) {
        this.approvals = approvals;
        this.rights = rights;
        this.effects = effects;
    }

    /** Lets a new draft be made and reviewed, unless that has been done already. */
    public Verdict again(Person by, RequestId request) {
        return approvals.newest(request)
                .map(standing -> again(by, standing))
                .orElseGet(Verdict.NotACard::new);
    }

    private Verdict again(Person by, Standing standing) {
        var approval = standing.approval();
        if (!(approval instanceof Approval.Expired)) {
            return new Verdict.Refused(Refusal.ALREADY_SETTLED, approval, true);
        }
        var refusal = approval.proposal().request().asker().equals(by)
                ? Optional.<Refusal>empty()
                : rights.toEdit(by, approval.proposal());
        if (refusal.isPresent()) {
            return new Verdict.Refused(refusal.get(), approval, true);
        }
        if (!approvals.reopen(standing, by, List.of())) {
            return new Verdict.Refused(Refusal.ALREADY_SETTLED, approval, true);
        }
        effects.stored();
        return new Verdict.Decided(approval);
    }
}
