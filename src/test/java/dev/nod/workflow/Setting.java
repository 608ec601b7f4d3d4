package dev.nod.workflow;

import dev.nod.action.ActionTemplate;
import dev.nod.action.BodyTemplate;
import dev.nod.action.Method;
import dev.nod.action.Parameter;
import dev.nod.action.ParameterType;
import dev.nod.action.Repeat;
import dev.nod.action.SlottedText;
import dev.nod.action.Success;
import dev.nod.action.UrlTemplate;
import dev.nod.approval.AutoAccept;
import dev.nod.approval.Deciders;
import dev.nod.approval.Patience;
import dev.nod.approval.Policy;
import dev.nod.approval.Quorum;
import dev.nod.approval.ReviewPlace;
import dev.nod.approval.SelfApproval;
import dev.nod.approval.WorkingHours;
import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Drafted;
import dev.nod.draft.Drafter;
import dev.nod.draft.Statement;
import dev.nod.draft.prompt.Instructions;
import dev.nod.draft.prompt.LanguageModel;
import dev.nod.knowledge.Passage;
import dev.nod.request.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A company for tests: who is in it, what its workflows are, and what its one action calls. */
final class Setting {

    static final Person ANA = new Person("T1", "UANA");
    static final Person BEN = new Person("T1", "UBEN");
    static final Person CARA = new Person("T1", "UCARA");
    static final Person ADA = new Person("T1", "UADA");
    static final Duration PATIENCE = Duration.ofHours(24);
    static final Duration UNDO = Duration.ofSeconds(10);
    static final Deciders DECIDERS = new Deciders(Set.of("UBEN", "UCARA"), Set.of(), Set.of());
    static final Deciders ADMINS = new Deciders(Set.of("UADA"), Set.of(), Set.of());
    static final String RESTART = "restart";
    static final Map<String, String> WEB = Map.of("service", "web");

    private Setting() {}

    /** One decides; there is no way back from an answer, and some time to take back an action. */
    static Policy policy(Duration undo) {
        return new Policy(DECIDERS, Quorum.ONE, new SelfApproval(false, false), Patience.of(PATIENCE), undo,
                new ReviewPlace.Channel("nod-approvals"));
    }

    static Policy letting(Policy policy, Deciders deciders) {
        return new Policy(deciders, policy.quorum(), policy.selfApproval(), policy.patience(), policy.undo(),
                policy.place());
    }

    static Policy asking(Policy policy, Quorum quorum) {
        return new Policy(policy.deciders(), quorum, policy.selfApproval(), policy.patience(), policy.undo(),
                policy.place());
    }

    /** Answers that are likely right enough are sent without a yes. */
    static Policy accepting(Policy policy, AutoAccept rule) {
        return policy.with(new Quorum(1, true, rule));
    }

    static Policy allowing(Policy policy, SelfApproval selfApproval) {
        return new Policy(policy.deciders(), policy.quorum(), selfApproval, policy.patience(), policy.undo(),
                policy.place());
    }

    /** Reminds after four hours, and warns one hour before the end. */
    static Policy speakingUp(Policy policy) {
        var patience = new Patience(PATIENCE, Duration.ofHours(4), Duration.ofHours(1), List.of("@leads"),
                WorkingHours.always());
        return new Policy(policy.deciders(), policy.quorum(), policy.selfApproval(), patience, policy.undo(),
                policy.place());
    }

    static Workflows workflows(Policy answer, Policy restart) {
        return new Workflows(List.of(
                new Workflow(Workflows.ANSWER, Trigger.NONE, "", answer, null, Plan.usual(6)),
                new Workflow(RESTART, Trigger.command(RESTART), "Restarts a service", restart,
                        "restart-service",
                        Plan.usual(6))));
    }

    static ActionTemplate restart(Repeat repeat) {
        var service = new Parameter("service", "Service", null,
                new ParameterType.Choice(List.of("web", "mail")));
        return new ActionTemplate("restart-service", "Restart a service", List.of(service), Method.POST,
                UrlTemplate.parse("https://services.example/{service}/restart"), List.of(),
                new BodyTemplate.Nothing(), Duration.ofSeconds(10), Success.BY_STATUS,
                SlottedText.parse("Restarted {service}"), repeat);
    }

    /** Writes with a model, under any instructions that the usual plan names. */
    static Author author(LanguageModel model, Purse purse) {
        var instructions = Stream.of("draft", "judge")
                .collect(Collectors.toMap(name -> name, name -> new Instructions(name, "Do " + name + ".")));
        return new Author(model, instructions, text -> text.split("\\s+").length, purse);
    }

    static Drafter quoting() {
        return (_, found) -> new Drafted.Answer(draft(found.hits().getFirst().passage()));
    }

    static Draft draft(Passage passage) {
        return new Draft(
                List.of(new Statement(passage.text(), List.of(Citation.of(passage, passage.text())))), .9);
    }
}
