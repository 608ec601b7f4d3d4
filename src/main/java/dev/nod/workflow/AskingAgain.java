package dev.nod.workflow;

import dev.nod.approval.Approval;
import dev.nod.approval.Approvals;
import dev.nod.approval.Refusal;
import dev.nod.approval.Standing;
import dev.nod.request.Person;
import dev.nod.request.RequestId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes an expired request up again, with one press of who asked or of who may decide. */
public final class AskingAgain {

    private static final Logger LOG = LoggerFactory.getLogger(AskingAgain.class);

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
            return refused(Refusal.ALREADY_SETTLED, by, standing);
        }
        var refusal = approval.proposal().request().asker().equals(by)
                ? Optional.<Refusal>empty()
                : rights.toEdit(by, approval.proposal());
        if (refusal.isPresent()) {
            return refused(refusal.get(), by, standing);
        }
        if (!approvals.reopen(standing, by, List.of())) {
            return refused(Refusal.ALREADY_SETTLED, by, standing);
        }
        effects.stored();
        return new Verdict.Decided(approval);
    }

    private Verdict refused(Refusal why, Person by, Standing standing) {
        var approval = standing.approval();
        LOG.info("{} may not ask again for request {}: {}", by, approval.proposal().request().id(), why);
        approvals.refuseToReopen(standing, by, why);
        return new Verdict.Refused(why, approval, true);
    }
}
