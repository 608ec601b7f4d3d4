package dev.nod.config;

import dev.nod.approval.Deciders;
import dev.nod.approval.Patience;
import dev.nod.approval.Policy;
import dev.nod.approval.Quorum;
import dev.nod.approval.ReviewPlace;
import dev.nod.approval.SelfApproval;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Reads by whom, how, where and until when it is decided. */
final class Review {

    /** What holds where nothing is told; nobody may decide then, so that somebody has to be named. */
    static final Policy USUAL = new Policy(
            new Deciders(Set.of(), Set.of(), Set.of()),
            Quorum.ONE,
            SelfApproval.NONE,
            Patience.of(Duration.ofHours(24)),
            Duration.ZERO,
            new ReviewPlace.AskersPlace());

    private static final String ASKER = "asker";
    private static final int LARGEST_QUORUM = 20;
    private static final Duration LONGEST_UNDO = Duration.ofMinutes(5);

    private final Section section;

    Review(Section section) {
        this.section = section;
    }

    /** A channel, which must be there; "none" after a report. */
    String channel() {
        return section.required("channel", "the channel where drafts wait for a thumbs-up")
                .flatMap(value -> value.is(ASKER)
                        ? value.wrong("must be a channel here, for what is asked in direct messages;"
                                + " 'asker' belongs to a file in workflows/")
                        : value.text(Forms::channel))
                .orElse("none");
    }

    /** A channel, or where the asker is. */
    Optional<ReviewPlace> place() {
        return section.value("channel")
                .flatMap(value -> value.is(ASKER)
                        ? Optional.of(new ReviewPlace.AskersPlace())
                        : value.text(Forms::channel).map(ReviewPlace.Channel::new));
    }

    /** How long a decision can be taken back. */
    Optional<Duration> undo() {
        return section.value("undo")
                .flatMap(value -> value.text(Forms::duration)
                        .flatMap(undo -> undo.compareTo(LONGEST_UNDO) > 0
                                ? value.wrong("must be from 0s to 5m")
                                : Optional.of(undo)));
    }

    /**
     * All but place and undo, which are given.
     *
     * @param usual what holds for keys that the section does not have
     */
    Policy policy(Policy usual, ReviewPlace place, Duration undo) {
        var own = usual.selfApproval();
        var deciders = deciders(usual.deciders());
        return new Policy(
                deciders,
                quorum(usual.quorum(), deciders),
                new SelfApproval(flag("self_approval", own.ownRequests()),
                        flag("approve_own_edits", own.ownEdits())),
                new Timers(section, usual.patience()).read(),
                undo,
                place);
    }

    private Deciders deciders(Deciders usual) {
        var approvers = section.value("approvers").flatMap(Value::section);
        var named = approvers.flatMap(People::read);
        approvers.ifPresent(Section::end);
        if (named.isEmpty() && (approvers.isPresent() || usual.isEmpty())) {
            section.problem("approvers", "names nobody who may approve; give users, emails or groups");
        }
        return named.orElse(usual);
    }

    /** How many are in a group is not known here. */
    private Quorum quorum(Quorum usual, Deciders deciders) {
        var yes = section.value("quorum")
                .flatMap(value -> value.number(1, LARGEST_QUORUM))
                .orElse(usual.yes());
        var people = deciders.users().size() + deciders.emails().size();
        if (!deciders.isEmpty() && deciders.groups().isEmpty() && yes > people) {
            section.problem("quorum",
                    "%d have to say yes, but only %d may; name more approvers, or ask for fewer"
                            .formatted(yes, people));
        }
        var settles = section.value("decline").flatMap(value -> value.text(Forms::settles));
        return new Quorum(yes, settles.orElse(usual.oneDeclineSettles()));
    }

    private boolean flag(String key, boolean usual) {
        return section.value(key).flatMap(Value::flag).orElse(usual);
    }
}
