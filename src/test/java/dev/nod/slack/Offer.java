package dev.nod.slack;

import dev.nod.action.ActionTemplate;
import dev.nod.action.BodyTemplate;
import dev.nod.action.HeaderTemplate;
import dev.nod.action.Method;
import dev.nod.action.Parameter;
import dev.nod.action.ParameterType;
import dev.nod.action.Repeat;
import dev.nod.action.SlottedText;
import dev.nod.action.Success;
import dev.nod.action.UrlTemplate;
import dev.nod.approval.Policy;
import dev.nod.approval.TrackRecord;
import dev.nod.draft.Drafted;
import dev.nod.draft.check.Proofreader;
import dev.nod.knowledge.Found;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.LookedUp;
import dev.nod.knowledge.Passage;
import dev.nod.workflow.Drafting;
import dev.nod.workflow.Plan;
import dev.nod.workflow.Trigger;
import dev.nod.workflow.Workflow;
import dev.nod.workflow.Workflows;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What can be asked for in the office: its workflows, what its one document answers, and its one action. */
final class Offer {

    static final ActionTemplate RESTART = restart();

    private static final Passage PASSAGE = new Passage("p1", "handbook", "vpn.md", "VPN", List.of("Tokens"),
            "https://handbook.example.com/vpn#tokens", "Open the portal and press Reset.");

    private Offer() {}

    static Drafting drafting(TrackRecord record) {
        return new Drafting(new Drafting.Grounds((_, _) -> new Found(1, List.of(new Hit(1, 1, PASSAGE))),
                (_, _, _) -> new LookedUp.Untold("nobody knows")),
                (query, _) -> query.question().contains("VPN")
                        ? new Drafted.Answer(Samples.draft(PASSAGE.text()))
                        : new Drafted.NotFound(),
                null, new Proofreader(), record, Clock.systemUTC());
    }

    static Workflows workflows(Policy policy) {
        return new Workflows(List.of(
                new Workflow(Workflows.ANSWER, Trigger.NONE, "", policy, null, Plan.usual(6)),
                new Workflow("ask-hr", Trigger.command("hr"), "Asks the people team", policy, null,
                        Plan.usual(6)),
                new Workflow("restart-service", new Trigger("restart", List.of(), List.of("please restart")),
                        "",
                        policy, RESTART.name(), Plan.usual(6)),
                new Workflow("contracts", new Trigger(null, List.of(), List.of("contract", "VPN contract")),
                        "",
                        policy, null, Plan.usual(6)),
                new Workflow("chatter", new Trigger(null, List.of("random"), List.of("idle talking")), "",
                        policy,
                        null, Plan.usual(6))));
    }

    private static ActionTemplate restart() {
        return new ActionTemplate("restart", "Restart a service", List.of(
                new Parameter("service", "Which service?", null, new ParameterType.Text(20, "[a-z]+", false)),
                new Parameter("env", "Where?", null,
                        new ParameterType.Choice(List.of("staging", "production"))),
                new Parameter("wait", "Seconds to wait", "5", new ParameterType.WholeNumber(0, 60)),
                new Parameter("force", "Without asking?", "false", new ParameterType.Flag())),
                Method.POST,
                UrlTemplate
                        .parse("https://ops.example/{service}/restart?env={env}&wait={wait}&force={force}"),
                List.of(HeaderTemplate.parse("Authorization", "Bearer ${OPS_TOKEN}")),
                new BodyTemplate.Nothing(),
                Duration.ofSeconds(2), Success.BY_STATUS, SlottedText.parse("{service} restarts"),
                new Repeat.OneShot());
    }
}
