package dev.nod.approval;

import dev.nod.request.Request;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may decide, and for how long.
 *
 * @param users        ids of people who may decide
 * @param emails       e-mail addresses of people who may decide, in any case
 * @param groups       ids or handles of user groups whose members may decide; with all three empty, nobody may
 * @param selfApproval whether an approver may decide on their own question
 * @param expiresAfter how long a draft waits for a decision
 */
public record Policy(
        Set<String> users,
        Set<String> emails,
        Set<String> groups,
        boolean selfApproval,
        Duration expiresAfter) {

    public Policy {
        users = Set.copyOf(users);
        emails = emails.stream()
                .map(email -> email.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        groups = Set.copyOf(groups);
        if (!expiresAfter.isPositive()) {
            throw new IllegalArgumentException("a draft must wait for a positive time, got " + expiresAfter);
        }
    }

    /** Why this person may not decide on this request; empty if they may. */
    public Optional<Refusal> refusal(Voter voter, Request request) {
        return switch (voter.kind()) {
            case BOT -> Optional.of(Refusal.BOT);
            case GUEST, FOREIGN, DEACTIVATED -> Optional.of(Refusal.OUTSIDER);
            case MEMBER -> refusalOfMember(voter, request);
        };
    }

    private Optional<Refusal> refusalOfMember(Voter voter, Request request) {
        if (!names(voter)) {
            return Optional.of(Refusal.NOT_AN_APPROVER);
        }
        if (!selfApproval && voter.person().equals(request.asker())) {
            return Optional.of(Refusal.OWN_REQUEST);
        }
        return Optional.empty();
    }

    private boolean names(Voter voter) {
        var email = voter.email();
        return users.contains(voter.person().id())
                || (email != null && emails.contains(email.toLowerCase(Locale.ROOT)))
                || voter.groups().stream().anyMatch(groups::contains);
    }
}
