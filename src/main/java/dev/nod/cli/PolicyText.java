package dev.nod.cli;

import dev.nod.approval.AutoAccept;
import dev.nod.approval.Patience;
import dev.nod.approval.Policy;
import dev.nod.approval.ReviewPlace;
import dev.nod.approval.WorkingHours;
import dev.nod.workflow.Workflow;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A workflow and its policy in words. */
final class PolicyText {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm",
            Locale.ENGLISH);

    private final Workflow workflow;
    private final Policy policy;
    private final String usualChannel;
    private final Instant now;

    /**
     * @param usualChannel where that is reviewed which has no other channel
     * @param now          from when on the example waits
     */
    PolicyText(Workflow workflow, String usualChannel, Instant now) {
        this.workflow = workflow;
        policy = workflow.policy();
        this.usualChannel = usualChannel;
        this.now = now;
    }

    List<String> lines() {
        var patience = policy.patience();
        var lines = new ArrayList<String>();
        lines.add(title());
        lines.add(line("asked", TriggerText.of(workflow.trigger())));
        lines.add(line("reviewed", place()));
        lines.add(line("may decide", deciders()));
        lines.add(line("it takes", quorum()));
        lines.add(line("expires", "after " + text(patience.expiresAfter()) + working(patience.hours())));
        lines.add(line("example", "asked now, it expires on " + moment(patience.expiry(now))));
        if (!patience.hours().equals(WorkingHours.always())) {
            lines.add(line("working", hours(patience.hours())));
        }
        lines.add(line("reminder", patience.remindAfter() == null
                ? "none"
                : "after " + text(patience.remindAfter()) + working(patience.hours())));
        lines.add(line("warning", warning(patience)));
        lines.add(line("undo", policy.undo().isZero()
                ? "not possible, a yes takes effect at once"
                : "for %s after the decision".formatted(text(policy.undo()))));
        lines.add(line("a yes", workflow.action() == null
                ? "sends the answer"
                : "runs the action " + workflow.action()));
        var rule = policy.quorum().autoAccept();
        if (rule != null) {
            lines.addAll(exception(rule));
        }
        return lines;
    }

    private static List<String> exception(AutoAccept rule) {
        return List.of(
                line("without one",
                        "answers of Nod's own are sent without a yes if they are likely right by at"),
                line("", "least %s %%, by what people decided before, and passed every check"
                        .formatted(percent(rule.floor()))),
                line("sample",
                        "%s %% of those wait for a person all the same".formatted(percent(rule.sample()))));
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private String title() {
        return workflow.description().isEmpty()
                ? workflow.name()
                : workflow.name() + ": " + Terminal.line(workflow.description());
    }

    private static String line(String what, String text) {
        return "  " + what + " ".repeat(12 - what.length()) + text;
    }

    private String place() {
        return switch (policy.place()) {
            case ReviewPlace.Channel(var channel) -> "in #" + channel;
            case ReviewPlace.AskersPlace() ->
                "where it was asked; what was asked in a direct message, in #" + usualChannel;
        };
    }

    private String deciders() {
        var people = policy.deciders();
        var names = Stream.of(people.users().stream().sorted(), people.emails().stream().sorted(),
                people.groups().stream().sorted().map(group -> "@" + group))
                .flatMap(all -> all)
                .collect(Collectors.joining(", "));
        var own = policy.selfApproval();
        return "%s; %s on what they asked for themselves, %s on what they edited".formatted(
                names,
                own.ownRequests() ? "also" : "not",
                own.ownEdits() ? "also" : "not");
    }

    private String quorum() {
        var quorum = policy.quorum();
        return "%s; a no %s".formatted(
                quorum.yes() == 1 ? "the yes of one" : "the yes of %d people".formatted(quorum.yes()),
                quorum.oneDeclineSettles() ? "of one ends it" : "is counted, and the others go on");
    }

    private static String warning(Patience patience) {
        var before = patience.warnBefore();
        if (before == null) {
            return "none";
        }
        var called = patience.escalateTo().isEmpty()
                ? ""
                : ", calling " + String.join(", ", patience.escalateTo());
        return text(before) + working(patience.hours()) + " before the end" + called;
    }

    private static String working(WorkingHours hours) {
        return hours.equals(WorkingHours.always()) ? "" : " of working time";
    }

    private static String hours(WorkingHours hours) {
        var days = hours.days()
                .stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                .collect(Collectors.joining(" "));
        var all = hours.days().size() == DayOfWeek.values().length ? "every day" : days;
        return "%s, %s to %s, %s".formatted(all, hours.from(), hours.to(), hours.zone());
    }

    private String moment(Instant moment) {
        var zone = policy.patience().hours().zone();
        return "%s, %s".formatted(MOMENT.format(moment.atZone(zone)),
                zone.equals(ZoneOffset.UTC) ? "UTC" : zone);
    }

    private static String text(Duration duration) {
        return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }
}
