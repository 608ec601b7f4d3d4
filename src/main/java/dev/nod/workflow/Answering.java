package dev.nod.workflow;

import dev.nod.action.Release;
import dev.nod.approval.Assignment;
import dev.nod.approval.Deadlines;
import dev.nod.approval.Proposal;
import dev.nod.draft.Citation;
import dev.nod.draft.Drafted;
import dev.nod.knowledge.Clearances;
import dev.nod.knowledge.Query;
import dev.nod.request.Conversations;
import dev.nod.request.Request;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Finds what to propose about a request: from what may be shown, in the light of the conversation that it is part of.
 */
public final class Answering {

    private final Clearances clearances;
    private final Conversations conversations;
    private final Drafting drafting;
    private final Workflows workflows;
    private final Calls calls;
    private final Clock clock;

    public Answering(
            Clearances clearances,
            Conversations conversations,
            Drafting drafting,
            Workflows workflows,
            Calls calls,
            Clock clock) {
        this.clearances = clearances;
        this.conversations = conversations;
        this.drafting = drafting;
        this.workflows = workflows;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * What to propose; empty where the documents hold no answer.
     *
     * @throws IllegalStateException if the workflow of the request does not exist any more
     */
    Optional<Proposal> propose(Assignment assignment) {
        var request = assignment.request();
        var workflow = workflows.named(request.errand().workflow())
                .orElseThrow(() -> new IllegalStateException(
                        "there is no workflow %s any more".formatted(request.errand().workflow())));
        return release(assignment).map(release -> new Proposal(request, assignment.revision(), release, null,
                Deadlines.of(workflow.policy().patience(), clock.instant())));
    }

    /** A call is proposed whether or not the documents say something about it. */
    private Optional<Release> release(Assignment assignment) {
        var request = assignment.request();
        var drafted = draft(request);
        var call = calls.call(request, assignment.revision());
        if (call.isPresent()) {
            return Optional.of(new Release.Called(call.get(), background(drafted)));
        }
        return switch (drafted) {
            case Drafted.Answer(var draft) -> Optional.of(new Release.Quoted(draft));
            case Drafted.NotFound _ -> Optional.empty();
        };
    }

    private static List<Citation> background(Drafted drafted) {
        return switch (drafted) {
            case Drafted.Answer(var draft) -> new Release.Quoted(draft).sources();
            case Drafted.NotFound _ -> List.of();
        };
    }

    private Drafted draft(Request request) {
        return drafting.draft(
                new Query(request.question(), conversations.earlier(request), clearances.of(request)));
    }
}
