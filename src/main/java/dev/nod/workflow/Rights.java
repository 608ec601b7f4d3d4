package dev.nod.workflow;

import dev.nod.approval.Deciders;
import dev.nod.approval.People;
import dev.nod.approval.PeopleUnavailableException;
import dev.nod.approval.Policy;
import dev.nod.approval.Proposal;
import dev.nod.approval.Refusal;
import dev.nod.approval.Voter;
import dev.nod.request.Person;
import dev.nod.request.Request;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may do what, asked of the workspace at that very moment; where it does not tell, nobody may. */
public final class Rights {

    private static final Logger LOG = LoggerFactory.getLogger(Rights.class);

    private final People people;
    private final Workflows workflows;
    private final Deciders admins;

    /**
     * @param admins who may settle what only a person can tell
     */
    public Rights(People people, Workflows workflows, Deciders admins) {
        this.people = people;
        this.workflows = workflows;
        this.admins = admins;
    }

    /** The policy of the workflow that a request belongs to; empty if there is no such workflow any more. */
    Optional<Policy> policy(Request request) {
        return workflows.named(request.errand().workflow()).map(Workflow::policy);
    }

    /** Why a person may not decide on a proposal; empty if they may. */
    Optional<Refusal> toDecide(Person person, Proposal proposal) {
        return policy(proposal.request())
                .map(policy -> voter(person, policy.deciders().groups())
                        .map(voter -> policy.refusal(voter, proposal.request(), proposal.editor()))
                        .orElse(Optional.of(Refusal.UNVERIFIED)))
                .orElse(Optional.of(Refusal.STALE));
    }

    /** Why a person may not change a proposal; empty if they may, even where somebody else has to approve it then. */
    Optional<Refusal> toEdit(Person person, Proposal proposal) {
        return toDecide(person, proposal)
                .filter(refusal -> refusal != Refusal.OWN_REQUEST && refusal != Refusal.OWN_EDIT);
    }

    /** Whether a person may settle what only a person can tell; empty if the workspace does not tell. */
    Optional<Boolean> administers(Person person) {
        return voter(person, admins.groups())
                .map(voter -> voter.kind() == Voter.Kind.MEMBER && admins.names(voter));
    }

    private Optional<Voter> voter(Person person, Set<String> groups) {
        try {
            return Optional.of(people.voter(person, groups));
        } catch (PeopleUnavailableException e) {
            LOG.warn("cannot tell who {} is: {}", person, e.getMessage());
            return Optional.empty();
        }
    }
}
