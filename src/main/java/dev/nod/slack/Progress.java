package dev.nod.slack;

import dev.nod.action.Release;
import dev.nod.action.Trial;
import dev.nod.approval.Approval;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says how far what was approved has come. */
final class Progress {

    private static final int LONGEST_NOTE = 1_500;
    private static final String UNDER_WAY = "⏳ It is under way.";

    private Progress() {}

    /** As a line of mrkdwn. */
    static String of(Approval.Approved approved, @Nullable Trial release, Instant now) {
        if (release == null) {
            return UNDER_WAY;
        }
        var note = note(release);
        return switch (release.state()) {
            case READY -> ready(approved, release, now);
            case SENDING, UNCERTAIN -> UNDER_WAY;
            case PARKED -> "⚠️ *It may have happened or not*; the admins have been asked%s".formatted(note);
            case DONE -> "🏁 *Done*%s".formatted(done(approved, release));
            case FAILED -> "❗ *Not done*%s".formatted(note);
            case WITHDRAWN -> "↩️ *Taken back*%s".formatted(note);
        };
    }

    private static String ready(Approval.Approved approved, Trial release, Instant now) {
        if (canBeUndone(approved, release, now)) {
            return "⏳ It acts at %s; until then it can be taken back."
                    .formatted(Mrkdwn.clock(approved.actsAt()));
        }
        return release.attempts() == 0
                ? UNDER_WAY
                : "⏳ It did not work yet and is tried again%s".formatted(note(release));
    }

    /** Whether it is early enough for the decision to be taken back. */
    static boolean canBeUndone(Approval.Approved approved, @Nullable Trial release, Instant now) {
        return release != null
                && release.state() == Trial.State.READY
                && release.attempts() == 0
                && now.isBefore(approved.actsAt());
    }

    private static String done(Approval.Approved approved, Trial release) {
        return approved.proposal().release() instanceof Release.Called
                ? note(release)
                : " · " + Questions.whatWasPosted(approved.proposal().request());
    }

    /** What the last try told, as the end of a line; other systems write it. */
    static String note(Trial trial) {
        return trial.note() == null || trial.note().isBlank()
                ? ""
                : ": " + Mrkdwn.cut(Mrkdwn.escape(trial.note()).strip().replace(PlainText.FENCE, "'''"),
                        LONGEST_NOTE);
    }
}
