package dev.nod.slack;

import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.view.View;
import dev.nod.approval.Vote;
import dev.nod.workflow.Deciding;
import dev.nod.workflow.Editing;
import dev.nod.workflow.Verdict;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the forms to decline and to edit a draft, for those who may; Slack allows three seconds for it. */
final class Modals {

    private static final Logger LOG = LoggerFactory.getLogger(Modals.class);

    /** Opens one of the forms. */
    interface Opening {

        Opened open(Press press, Shown shown);
    }

    /** Whether a form opened. */
    sealed interface Opened {

        record Yes() implements Opened {}

        /** It did not, for a reason that has nothing to do with the person. */
        record No(String words) implements Opened {}

        record Refused(Verdict verdict) implements Opened {}
    }

    /** As many blocks as Slack takes in a view. */
    private static final int MOST_SECTIONS = 100;

    private final Deciding deciding;
    private final Editing editing;
    private final WebApi api;
    private final Clock clock;

    Modals(Deciding deciding, Editing editing, WebApi api, Clock clock) {
        this.deciding = deciding;
        this.editing = editing;
        this.api = api;
        this.clock = clock;
    }

    Opened openDecline(Press press, Shown shown) {
        var vote = new Vote(press.by(), false, shown.message(), shown.digest(), clock.instant());
        return unless(() -> deciding.objection(vote), () -> open(press.trigger(), CardForms.decline(shown)));
    }

    Opened openEdit(Press press, Shown shown) {
        return unless(() -> editing.objection(press.by(), shown.message(), shown.digest()), () -> {
            var text = editing.text(shown.message()).orElse("");
            return text.isEmpty() || text.length() > CardForms.LONGEST_TEXT
                    ? new Opened.No(Words.TOO_LONG_TO_EDIT)
                    : open(press.trigger(), CardForms.edit(shown, text));
        });
    }

    /** Whoever sees the card may read how its draft came about. */
    Opened openDetails(Press press, Shown shown) {
        return deciding.proposal(shown.message())
                .map(proposal -> open(press.trigger(), CardForms.page("How this came about",
                        AccountText.details(proposal)
                                .stream()
                                .limit(MOST_SECTIONS)
                                .map(Kit::section)
                                .toList())))
                .orElseGet(() -> new Opened.No(Words.NOT_A_CARD));
    }

    private static Opened unless(Supplier<Optional<Verdict>> objection, Supplier<Opened> opening) {
        return Recording.objection(objection).<Opened>map(Opened.Refused::new).orElseGet(opening);
    }

    private Opened open(String trigger, View view) {
        return switch (api.call("views.open",
                client -> client.viewsOpen(request -> request.triggerId(trigger).view(view)))) {
            case Reply.Ok<ViewsOpenResponse> _ -> new Opened.Yes();
            case Reply.Failure<ViewsOpenResponse> failure -> {
                LOG.warn("a form did not open: {}", failure.reason());
                yield new Opened.No(Words.NOT_DONE);
            }
        };
    }
}
