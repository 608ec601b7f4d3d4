package dev.nod.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.approval.Deciders;
import dev.nod.approval.Patience;
import dev.nod.approval.Policy;
import dev.nod.approval.Quorum;
import dev.nod.approval.ReviewPlace;
import dev.nod.approval.SelfApproval;
import dev.nod.approval.WorkingHours;
import dev.nod.workflow.Plan;
import dev.nod.workflow.Trigger;
import dev.nod.workflow.Workflow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkflowFilesTest extends WorkflowFolderTest {

    private static final WorkingHours OFFICE = new WorkingHours(ZoneId.of("Europe/Berlin"),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final Policy USUAL = new Policy(
            new Deciders(Set.of("U0BEN00001", "U0MIA00001"), Set.of(), Set.of()),
            new Quorum(2, false),
            new SelfApproval(true, true),
            new Patience(Duration.ofHours(8), Duration.ofHours(4), Duration.ofHours(1), List.of("@it-leads"),
                    OFFICE),
            Duration.ZERO,
            new ReviewPlace.Channel("nod-approvals"));

    WorkflowFilesTest() {
        super(USUAL);
    }

    @Test
    void answerQuestionsWhereNoFileIsThere() throws Exception {
        assertThat(read().all())
                .containsExactly(new Workflow("answer", Trigger.NONE, "Answers questions.", USUAL, null,
                        Plan.usual(6)));
    }

    @Test
    void takeFromTheReviewSectionWhatTheyDoNotTell() throws Exception {
        write("legal", "command: legal");

        assertThat(read().startedBy("legal"))
                .contains(new Workflow("legal", Trigger.command("legal"), "", USUAL, null, Plan.usual(6)));
    }

    @Test
    void mayTellEverything() throws Exception {
        write("any", """
            name: restarts
            command: restart
            description: Restarts a service.
            action: restart-service
            channel: "#ops"
            approvers:
              users: [U012AB3CD]
              emails: [Ben@example.com]
              groups: ["@ops"]
            quorum: 1
            decline: settles
            self_approval: false
            approve_own_edits: false
            expires_after: 2d
            remind_after: 1d
            warn_before: 2h
            escalate_to: [U0MIA00001, mia@example.com, "@ops-leads", S012AB3CD]
            working_hours:
              zone: America/New_York
              days: [sun, Monday]
              from: 22:30
              to: 24:00
            undo: 1m30s
            """);

        assertThat(read().named("restarts")).contains(new Workflow("restarts", Trigger.command("restart"),
                "Restarts a service.",
                new Policy(
                        new Deciders(Set.of("U012AB3CD"), Set.of("ben@example.com"), Set.of("ops")),
                        Quorum.ONE,
                        SelfApproval.NONE,
                        new Patience(
                                Duration.ofDays(2),
                                Duration.ofDays(1),
                                Duration.ofHours(2),
                                List.of("U0MIA00001", "mia@example.com", "@ops-leads", "S012AB3CD"),
                                new WorkingHours(ZoneId.of("America/New_York"),
                                        EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), LocalTime.of(22, 30),
                                        LocalTime.MIDNIGHT)),
                        Duration.ofSeconds(90),
                        new ReviewPlace.Channel("ops")),
                "restart-service", Plan.usual(6)));
    }

    @Test
    void canSwitchOffWhatUsuallyHolds() throws Exception {
        write("answer", "{channel: asker, remind_after: never, warn_before: never, working_hours: always}");

        var policy = read().answer().policy();

        assertThat(policy.place()).isEqualTo(new ReviewPlace.AskersPlace());
        assertThat(policy.patience()).isEqualTo(Patience.of(Duration.ofHours(8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        command: a                                      | -  | PT0S
        '{command: a, action: restart-service}'         | -  | PT10S
        '{command: a, action: restart-service}'         | 2m | PT2M
        '{command: a, undo: 0s, action: open-ticket}'   | 2m | PT0S
        '{command: a, undo: 5m}'                        | -  | PT5M
        """)
    void letAnActionBeTakenBackForTenSecondsUnlessToldOtherwise(
            String yaml,
            @Nullable String undo,
            Duration its)
            throws Exception {
        write("some", yaml);

        var usually = undo == null ? null : Forms.duration(undo);

        assertThat(config.workflows(USUAL, usually).named("some")).hasValueSatisfying(
                workflow -> assertThat(workflow.policy().undo()).isEqualTo(its));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        description: x                           | command: is missing; give the word after /nod that starts it, or
        '{phrases: [x y], action: open-ticket}'  | command: is missing; give the word after /nod that starts it and takes
        command: help                            | command: 'help' means something else to Nod
        command: Restart it                      | command: 'Restart it' is not one word of lower-case letters
        '{command: a, acton: restart-service}'   | acton: unknown key; did you mean 'action'?
        '{command: a, action: restart-servcie}'  | action: there is no action 'restart-servcie'; did you mean 'restart-service'?
        '{command: a, action: reboot}'           | action: there is no action 'reboot'; write one to config/actions
        '{name: answer, action: open-ticket}'    | action: would follow every question
        '{command: a, quorum: 3}'                | quorum: 3 have to say yes, but only 2 may
        '{command: a, quorum: 0}'                | quorum: must be a whole number from 1 to 20
        '{command: a, approvers: {}}'            | approvers: names nobody who may approve
        '{command: a, approvers: {user: []}}'    | approvers.user: unknown key; did you mean 'users'?
        '{command: a, decline: counts}'          | decline: 'counts' is not one of settles, counted
        '{command: a, expires_after: 31d}'       | expires_after: must be from 1m to 30d
        '{command: a, expires_after: 3h}'        | remind_after: 4h does not lie within the 3h of expires_after
        '{command: a, warn_before: 8h}'          | warn_before: 8h does not lie within the 8h of expires_after
        '{command: a, remind_after: 0s}'         | remind_after: 0s does not lie within
        '{command: a, escalate_to: [it-leads]}'  | escalate_to[0]: 'it-leads' is neither a Slack user id, nor an e-mail
        '{command: a, warn_before: never, escalate_to: ["@a"]}' | escalate_to: is called by the warning; give warn_before
        '{command: a, undo: 301s}'               | undo: must be from 0s to 5m
        '{command: a, undo: -1s}'                | undo: '-1s' is not a duration
        '{command: a, working_hours: {}}'        | working_hours.zone: is missing; give the time zone
        '{command: a, working_hours: {zone: Europe/Berlni}}' | working_hours.zone: 'Europe/Berlni' is not a time zone; did you mean 'Europe/Berlin'?
        '{command: a, working_hours: {zone: UTC, days: [tu]}}' | working_hours.days[0]: 'tu' is not a day
        '{command: a, working_hours: {zone: UTC, days: []}}' | working_hours.days: holds no day
        '{command: a, working_hours: {zone: UTC, from: 9}}' | working_hours.from: must be a time such as 09:00
        '{command: a, working_hours: {zone: UTC, from: "09:77"}}' | working_hours.from: must be a time such as 09:00
        '{command: a, working_hours: {zone: UTC, from: 17:00}}' | working_hours.to: is the same as 'from'
        """)
    void tellWhatIsWrongAndWhatToDo(String yaml, String problem) throws Exception {
        write("some", yaml);

        assertThat(problems()).anySatisfy(
                told -> assertThat(told)
                        .startsWith(file("some") + ":1: " + problem));
    }

    @Test
    void cannotShareANameOrACommand() throws Exception {
        write("answer", "description: One.");
        write("other", "name: answer");
        write("restart", "command: restart");
        write("restart2", "\ncommand: restart");

        assertThat(problems()).containsExactly(
                file("other")
                        + ":1: name: 'answer' is also the name of the workflow in "
                        + file("answer"),
                file("restart2")
                        + ":2: command: 'restart' is also the command of the "
                        + "workflow in " + file("restart"));
    }

    @Test
    void areAllLookedAtEvenIfOneIsBroken() throws Exception {
        write("one", "command: [");
        write("three", "{command: a, quorum: many}");
        write("two", "- a list");

        assertThat(problems()).satisfiesExactly(
                one -> assertThat(one).contains("one.yaml:1: is not YAML"),
                three -> assertThat(three).contains("three.yaml:1: quorum: must be a whole number"),
                two -> assertThat(two).contains("two.yaml: holds no settings"));
    }
}
