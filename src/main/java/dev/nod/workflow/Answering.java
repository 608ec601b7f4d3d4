package dev.nod.workflow;

import dev.nod.action.ActionTemplate;
import dev.nod.action.Arguments;
import dev.nod.action.Release;
import dev.nod.approval.Approval;
import dev.nod.approval.Assignment;
import dev.nod.approval.Deadlines;
import dev.nod.approval.Proposal;
import dev.nod.draft.Account;
import dev.nod.draft.Citation;
import dev.nod.draft.Drafted;
import dev.nod.draft.prompt.Slot;
import dev.nod.knowledge.Clearances;
import dev.nod.knowledge.Query;
import dev.nod.request.Conversations;
import dev.nod.request.Request;
import java.time.Clock;
import java.util.List;

/**
 * Finds what to propose about a request: from what may be shown, in the light of the conversation that it is part of.
 */
public final class Answering {

    /** What there is to propose. */
    sealed interface Result {

        record Proposed(Approval.Pending proposed) implements Result {}

        /** The documents hold no answer. */
        record NotFound() implements Result {}

        /** Values for the action are missing. */
        record Incomplete() implements Result {}
    }

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
     * What to propose.
     *
     * @throws IllegalStateException if the workflow of the request does not exist any more
     */
    Result propose(Assignment assignment) {
        var request = assignment.request();
        var workflow = workflows.named(request.errand().workflow())
                .orElseThrow(() -> new IllegalStateException(
                        "there is no workflow %s any more".formatted(request.errand().workflow())));
        var template = calls.template(request);
        return template.isPresent()
                ? action(assignment, workflow, template.get())
                : answer(assignment, workflow);
    }

    private Result answer(Assignment assignment, Workflow workflow) {
        var prepared = prepare(assignment.request(), workflow, List.of(), false);
        return switch (prepared.drafted()) {
            case Drafted.Answer(var draft) ->
                proposed(assignment, workflow, new Release.Quoted(draft), prepared.account());
            case Drafted.NotFound _ -> new Result.NotFound();
        };
    }

    /** A call is proposed whether or not the documents say something about it. */
    private Result action(Assignment assignment, Workflow workflow, ActionTemplate template) {
        var request = assignment.request();
        var given = request.errand().arguments();
        var prepared = prepare(request, workflow, Values.open(template, given), true);
        var values = Values.of(template, given, prepared.account().values());
        if (values.arguments() instanceof Arguments.Incomplete) {
            return new Result.Incomplete();
        }
        var call = calls.call(request, assignment.revision(), values.found()).orElseThrow();
        return proposed(assignment, workflow, new Release.Called(call, background(prepared.drafted())),
                prepared.account().withValues(values.found(), values.findings()));
    }

    private Result proposed(Assignment assignment, Workflow workflow, Release release, Account account) {
        var policy = workflow.policy();
        return new Result.Proposed(policy.pending(new Proposal(assignment.request(), assignment.revision(),
                release, null, Deadlines.of(policy.patience(), clock.instant()), account)));
    }

    private static List<Citation> background(Drafted drafted) {
        return switch (drafted) {
            case Drafted.Answer(var draft) -> new Release.Quoted(draft).sources();
            case Drafted.NotFound _ -> List.of();
        };
    }

    private Prepared prepare(Request request, Workflow workflow, List<Slot> slots, boolean isAction) {
        var query = new Query(request.question(), conversations.earlier(request), clearances.of(request));
        return drafting.prepare(new Task(workflow.plan(), query, request.asker(),
                request.errand().arguments(), slots, isAction), _ -> {});
    }
}
