package dev.nod.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.ButtonElement;
import dev.nod.action.Doubt;
import dev.nod.action.Release;
import dev.nod.action.Trial;
import dev.nod.request.Request;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Draws for admins what became, or may have become, of something that was approved. */
final class ParkedCards {

    static final String DONE = "nod_parked_done";
    static final String RUN_AGAIN = "nod_parked_run_again";
    static final String GIVE_UP = "nod_parked_give_up";

    private static final int LONGEST_QUESTION = 1_000;

    /**
     * What it is about.
     *
     * @param release   what was approved, or null for something else than that
     * @param permalink a link to the card on which it was approved, or null
     */
    record Subject(Request request, Trial trial, @Nullable Release release, @Nullable String permalink) {}

    private ParkedCards() {}

    static Post parked(Subject subject) {
        var trial = subject.trial();
        var doubt = new Doubt(trial.effect().id(), trial.attempts()).toString();
        var done = Kit.button(DONE, "It happened: mark done", doubt);
        var again = Kit.button(RUN_AGAIN, "It did not: run again", doubt);
        again.setConfirm(sure("Run it again?", "If it did happen after all, it happens twice.", "Run again"));
        var giveUp = Kit.button(GIVE_UP, "Give up", doubt);
        giveUp.setConfirm(
                sure("Give it up?", "The person who asked is told that it could not be done.", "Give up"));
        giveUp.setStyle("danger");
        return post("May have happened",
                "⚠️ *Nod cannot tell whether this happened*%s\nPlease look there, and say "
                        .formatted(Progress.note(subject.trial())) + "what is to be done.",
                subject, done, again, giveUp);
    }

    private static ConfirmationDialogObject sure(String title, String text, String yes) {
        return ConfirmationDialogObject.builder()
                .title(Kit.plain(title))
                .text(Kit.mrkdwn(text))
                .confirm(Kit.plain(yes))
                .deny(Kit.plain("Go back"))
                .build();
    }

    static Post settled(Subject subject) {
        var note = Progress.note(subject.trial());
        return post("May have happened", switch (subject.trial().state()) {
            case DONE -> "🏁 *Done*" + note;
            case READY, SENDING, UNCERTAIN -> "🔁 *Run again*" + note;
            case FAILED, WITHDRAWN -> "🛑 *Given up*" + note;
            case PARKED -> "⚠️ *Still unknown*" + note;
        }, subject);
    }

    static Post failed(Subject subject) {
        return post("Given up", "❗ *Nod gave this up after %d tries*%s".formatted(subject.trial().attempts(),
                Progress.note(subject.trial())), subject);
    }

    private static Post post(String title, String what, Subject subject, ButtonElement... buttons) {
        var blocks = new ArrayList<LayoutBlock>();
        var kind = words(subject.trial());
        blocks.add(Kit.header("%s: %s".formatted(title, kind)));
        blocks.add(Kit.section(what));
        if (buttons.length > 0) {
            blocks.add(Kit.buttons("nod_resolution", buttons));
        }
        blocks.add(Kit.section(Questions.headline(subject.request(), null) + "\n"
                + Mrkdwn.quote(subject.request().question(), LONGEST_QUESTION)));
        if (subject.release() instanceof Release.Called(var call, _)) {
            blocks.addAll(CardContent.call(call));
        }
        if (subject.permalink() != null) {
            blocks.add(Kit.context(Mrkdwn.link(subject.permalink(), "the card of the draft")));
        }
        return new Post("%s: %s. %s".formatted(title, kind, CardContent.brief(subject.request())), blocks);
    }

    private static String words(Trial trial) {
        return switch (trial.effect().kind()) {
            case CALL -> "an approved call";
            case POST_ANSWER -> "an approved answer";
            case SHOW_CARD -> "a draft to be reviewed";
            case REFRESH_CARD, REFRESH_PARKED -> "a card to be brought up to date";
            case REMIND, WARN, PASS_ON, REPORT_FAILURE -> "a note to the reviewers";
            case SHOW_PARKED, NOTIFY_ADMINS -> "a note to the admins";
            case TELL_CALLED, TELL_CALL_FAILED, TELL_CALL_UNCERTAIN, TELL_NOT_FOUND, TELL_INCOMPLETE,
                    TELL_DECLINED,
                    TELL_EXPIRED,
                    TELL_STOPPED, TELL_FAILED ->
                "a message to the person who asked";
        };
    }
}
