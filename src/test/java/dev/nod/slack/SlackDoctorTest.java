package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.approval.Deciders;
import dev.nod.approval.Policy;
import dev.nod.knowledge.Audience;
import dev.nod.testing.Policies;
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

    private @TempDir Path folder;

    @Test
    void findsNothingWrongInTheTryItWorkspace() {
        try (var workspace = Workspace.open(new WorkspaceSettings(0, folder, Clock.systemUTC()))) {
            var settings = new SlackSettings(workspace.botToken(), workspace.appToken(),
                    URI.create(workspace.apiUrl()), "nod-approvals");

            var findings = new SlackDoctor(settings, APPROVERS, Map.of()).examine();

            assertThat(findings).allMatch(Finding::isFine)
                    .extracting(Finding::what)
                    .contains("Bot token", "App token", "Review channel", "Approver U0BEN00001",
                            "Approver mia@example.com", "Approvers @nod-approvers");
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

            var findings = new SlackDoctor(settings, APPROVERS, audiences).examine()
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

            var wrong = new SlackDoctor(slack.settings(), APPROVERS, Map.of()).examine()
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

            assertThat(new SlackDoctor(slack.settings(), APPROVERS, Map.of()).examine())
                    .extracting(Finding::what)
                    .containsExactly("Bot token", "App token");
        }
    }

    @Test
    void warnsThatNobodyMayDecide() {
        try (var slack = new StubApi()) {
            var nobody = Policies.of(new Deciders(Set.of(), Set.of(), Set.of()), Duration.ofHours(1));

            assertThat(new SlackDoctor(slack.settings(), nobody, Map.of()).examine().getLast())
                    .isEqualTo(new Finding("Approvers", false, "nobody may decide: configure at least one"));
            assertThat(List.of(slack.settings().toString())).noneMatch(text -> text.contains("secret"));
        }
    }
}
