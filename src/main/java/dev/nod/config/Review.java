package dev.nod.config;

import dev.nod.approval.Deciders;
import dev.nod.approval.Patience;
import dev.nod.approval.Policy;
import dev.nod.approval.Quorum;
import dev.nod.approval.ReviewPlace;
import dev.nod.approval.SelfApproval;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads where drafts are reviewed, by whom, and for how long. */
final class Review {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration USUAL = Duration.ofHours(24);
    private static final Duration LONGEST = Duration.ofDays(30);

    private final Section section;
    private boolean someoneNamed;

    Review(Section section) {
        this.section = section;
    }

    String channel() {
        return section.required("channel", "the channel where drafts wait for a thumbs-up")
                .flatMap(value -> value.text(Forms::channel))
                .orElse("none");
    }

    Policy policy(String channel) {
        var approvers = section.section("approvers");
        var users = all(approvers, "users", Forms::user);
        var emails = all(approvers, "emails", Forms::email);
        var groups = all(approvers, "groups", Forms::group);
        if (!someoneNamed) {
            section.problem("approvers", "names nobody who may approve; give users, emails or groups");
        }
        var ownRequests = section.value("self_approval").flatMap(Value::flag).orElse(false);
        var patience = Patience.of(section.value("expires_after").flatMap(Review::wait).orElse(USUAL));
        return new Policy(
                new Deciders(users, emails, groups),
                Quorum.ONE,
                new SelfApproval(ownRequests, false),
                patience,
                Duration.ZERO,
                new ReviewPlace.Channel(channel));
    }

    private Set<String> all(Section approvers, String key, Value.Form<String> form) {
        return Set.copyOf(
                approvers.value(key)
                        .flatMap(value -> value.list(item -> approver(item, form)))
                        .orElse(List.of()));
    }

    private Optional<String> approver(Value item, Value.Form<String> form) {
        someoneNamed = true;
        return item.text(form);
    }

    private static Optional<Duration> wait(Value value) {
        return value.text(Forms::duration)
                .flatMap(
                        wait -> wait.compareTo(SHORTEST) < 0 || wait.compareTo(LONGEST) > 0
                                ? value.wrong("must be from 1m to 30d")
                                : Optional.of(wait));
    }
}
