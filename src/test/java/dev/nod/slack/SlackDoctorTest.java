package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.approval.Admins;
import dev.nod.approval.Deciders;
import dev.nod.approval.Patience;
import dev.nod.approval.Policy;
import dev.nod.approval.Quorum;
import dev.nod.approval.ReviewPlace;
import dev.nod.approval.SelfApproval;
import dev.nod.knowledge.Audience;
import dev.nod.testing.Policies;
import dev.nod.workflow.Plan;
import dev.nod.workflow.Trigger;
import dev.nod.workflow.Workflow;
import dev.nod.workflow.Workflows;
import dev.nod.workspace.Workspace;
import dev.nod.workspace.WorkspaceSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackDoctorTest {

    private static final Policy APPROVERS = Policies
            .of(new Deciders(Set.of("U0BEN00001"), Set.of("mia@example.com"),
                    Set.of("nod-approvers")), Duration.ofHours(1));

    private static final Deciders NOBODY = new Deciders(Set.of(), Set.of(), Set.of());
    private static final Admins ADMINS = new Admins("nod-approvals", NOBODY);

    private @TempDir Path folder;

    @Test
    void findsNothingWrongInTheTryItWorkspace() {
        try (var workspace = Workspace.open(new WorkspaceSettings(0, folder, Clock.systemUTC()))) {
            var settings = new SlackSettings(workspace.botToken(), workspace.appToken(),
                    URI.create(workspace.apiUrl()), "nod-approvals");

            var findings = doctor(settings, APPROVERS).examine();

            assertThat(findings).allMatch(Finding::isFine)
                    .extracting(Finding::what)
                    .contains("Bot token", "App token", "Review channel", "Approver U0BEN00001",
                            "Approver mia@example.com", "Approvers @nod-approvers");
        }
    }

    @Test
    void looksAtTheChannelAndTheApproversOfEachWorkflowAndOfTheAdmins() {
        try (var workspace = Workspace.open(new WorkspaceSettings(0, folder, Clock.systemUTC()))) {
            var settings = new SlackSettings(workspace.botToken(), workspace.appToken(),
                    URI.create(workspace.apiUrl()), "nod-approvals");
            var workflows = new Workflows(List.of(
                    workflow("answer", new ReviewPlace.AskersPlace(), "U0BEN00001"),
                    workflow("hire", new ReviewPlace.Channel("hr-private"), "U0MIA00001"),
                    workflow("fire", new ReviewPlace.Channel("hr-private"), "U0NOBODY01")));
            var admins = new Admins("it-help", new Deciders(Set.of(), Set.of("ben@example.com"), Set.of()));

            var findings = new SlackDoctor(settings, workflows, admins, Map.of()).examine();

            assertThat(findings).filteredOn(Finding::isFine)
                    .extracting(Finding::what)
                    .contains("Review channel", "Review channel of hire", "Approver U0BEN00001",
                            "Approver U0MIA00001", "Approver ben@example.com");
            assertThat(findings).filteredOn(finding -> !finding.isFine())
                    .extracting(Finding::what)
                    .containsExactly("Admins' channel", "Approver U0NOBODY01");
        }
    }

    @Test
    void tellsWhetherNodIsInTheChannelsThatAreForAWorkflow() {
        try (var slack = new StubApi()) {
            slack.answer("conversations.info", "channel=C0OPS00001", channel("ops", true, false))
                    .answer("conversations.info", "channel=C0LEGAL001", channel("legal", false, false))
                    .answer("conversations.info", "channel=C0OLD00001", channel("old", true, true))
                    .answer("users.conversations", """
                        {"ok":true,"channels":[{"id":"C0OPS00001","name":"ops"}]}""");
            var workflows = new Workflows(List.of(
                    workflow("answer", new ReviewPlace.AskersPlace(), "U0BEN00001"),
                    askedIn("one", "ops", "C0LEGAL001", "C0OLD00001", "nowhere"),
                    askedIn("two", "C0OPS00001")));

            var findings = new SlackDoctor(slack.settings(), workflows, ADMINS, Map.of()).examine();

            assertThat(findings).filteredOn(finding -> finding.what().startsWith("Channel "))
                    .containsExactly(
                            new Finding("Channel ops of one", true, "Nod is in #ops"),
                            new Finding("Channel C0LEGAL001 of one", false,
                                    "Nod is not in #legal: type \"/invite @nod\" in it."),
                            new Finding("Channel C0OLD00001 of one", false,
                                    "#old is archived: unarchive it, or take it out of the workflow."),
                            new Finding("Channel nowhere of one", false,
                                    "Nod sees no channel nowhere: create it, as a private one for drafts, and type \"/invite @nod\" in it."),
                            new Finding("Channel C0OPS00001 of two", false,
                                    "#ops is that of the workflow one as well: leave it to one of them."));
        }
    }

    @Test
    void tellsOfAudiencesThatSlackDoesNotKnowOrThatNoDraftCanBeMadeFor() {
        try (var workspace = Workspace.open(new WorkspaceSettings(0, folder, Clock.systemUTC()))) {
            var settings = new SlackSettings(workspace.botToken(), workspace.appToken(),
                    URI.create(workspace.apiUrl()), "nod-approvals");
            var audiences = Map.of("handbook", Set.of(Audience.EVERYONE,
                    Audience.of(List.of("#hr-private", "@people-team", "C0APPROVE1")),
                    Audience.of(List.of("S0PEOPLE01", "#nod-approvals")),
                    Audience.of(List.of("#hr-private")),
                    Audience.of(List.of("#hr-privat", "@people", "#nod-approvals"))));

            var findings = new SlackDoctor(settings, only(APPROVERS), ADMINS, audiences).examine()
                    .stream()
                    .filter(finding -> finding.what().startsWith("Audience"))
                    .toList();

            assertThat(findings).hasSize(4);
            assertThat(findings).filteredOn(finding -> !finding.isFine())
                    .extracting(Finding::what, Finding::detail)
                    .satisfiesExactlyInAnyOrder(
                            tuple -> assertThat(tuple.toList().toString()).contains(
                                    "#hr-private of source handbook",
                                    "leaves out the review channel", "add \"#nod-approvals\""),
                            tuple -> assertThat(tuple.toList().toString())
                                    .contains("Nod sees no #hr-privat, @people"));
        }
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        try (var slack = new StubApi()) {
            slack.grant("app_mentions:read,chat:write")
                    .refuse("apps.connections.open", "invalid_auth")
                    .refuse("conversations.info", "channel_not_found")
                    .refuse("users.info", "user_not_found")
                    .refuse("users.lookupByEmail", "users_not_found")
                    .refuse("usergroups.list", "missing_scope");

            var wrong = doctor(slack.settings(), APPROVERS).examine()
                    .stream()
                    .filter(finding -> !finding.isFine())
                    .map(Finding::what)
                    .toList();

            assertThat(wrong).contains("App token", "Scope reactions:read", "Scope usergroups:read",
                    "Review channel", "Approver U0BEN00001", "Approver mia@example.com",
                    "Approvers @nod-approvers").doesNotContain("Bot token", "Scope chat:write");
        }
    }

    @Test
    void asksNothingMoreWithABrokenBotToken() {
        try (var slack = new StubApi()) {
            slack.refuse("auth.test", "invalid_auth");

            assertThat(doctor(slack.settings(), APPROVERS).examine())
                    .extracting(Finding::what)
                    .containsExactly("Bot token", "App token");
        }
    }

    @Test
    void warnsThatNobodyMayDecide() {
        try (var slack = new StubApi()) {
            var nobody = Policies.of(NOBODY, Duration.ofHours(1));

            assertThat(doctor(slack.settings(), nobody).examine().getLast())
                    .isEqualTo(new Finding("Approvers", false, "nobody may decide: configure at least one"));
            assertThat(List.of(slack.settings().toString())).noneMatch(text -> text.contains("secret"));
        }
    }

    private static Workflow workflow(String name, ReviewPlace place, String user) {
        var policy = new Policy(new Deciders(Set.of(user), Set.of(), Set.of()), Quorum.ONE, SelfApproval.NONE,
                Patience.of(Duration.ofHours(1)), Duration.ZERO, place);
        return new Workflow(name, Trigger.NONE, "", policy, null, Plan.usual(6));
    }

    private static Workflow askedIn(String name, String... channels) {
        var same = workflow(name, new ReviewPlace.AskersPlace(), "U0BEN00001");
        return new Workflow(name, new Trigger(null, List.of(channels), List.of()), "", same.policy(), null,
                same.plan());
    }

    private static String channel(String name, boolean isMember, boolean isArchived) {
        return """
            {"ok":true,"channel":{"id":"C0%s","name":"%s","is_member":%s,"is_archived":%s}}"""
                .formatted(name, name, isMember, isArchived);
    }

    private static SlackDoctor doctor(SlackSettings settings, Policy policy) {
        var admins = new Admins(settings.reviewChannel(), NOBODY);
        return new SlackDoctor(settings, only(policy), admins, Map.of());
    }

    private static Workflows only(Policy policy) {
        var here = new Policy(policy.deciders(), policy.quorum(), policy.selfApproval(), policy.patience(),
                policy.undo(), new ReviewPlace.AskersPlace());
        return new Workflows(List.of(new Workflow("answer", Trigger.NONE, "", here, null, Plan.usual(6))));
    }
}
