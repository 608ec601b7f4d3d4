package dev.nod.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import dev.nod.action.Resolution;
import dev.nod.approval.Vote;
import dev.nod.request.RequestId;
import dev.nod.workflow.Verdict;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what people want by pressing buttons; a press never ends in silence. */
final class PressListener {

    /** The buttons that decide something, which is done when {@link #hear} returns. */
    static final List<String> DECIDING = List.of(PendingCards.APPROVE, Cards.UNDO, Cards.AGAIN,
            ParkedCards.DONE, ParkedCards.RUN_AGAIN, ParkedCards.GIVE_UP);

    /** The buttons that open something to read or to fill in, and decide nothing. */
    static final List<String> OPENING = List.of(PendingCards.EDIT, PendingCards.DECLINE,
            PendingCards.DETAILS);

    private static final Logger LOG = LoggerFactory.getLogger(PressListener.class);

    private final SlackInbox.Flow flow;
    private final Modals modals;
    private final Resolutions resolutions;
    private final Installation nod;
    private final Whispers whispers;
    private final Clock clock;

    PressListener(
            SlackInbox.Flow flow,
            Modals modals,
            Resolutions resolutions,
            Installation nod,
            Whispers whispers,
            Clock clock) {
        this.flow = flow;
        this.modals = modals;
        this.resolutions = resolutions;
        this.nod = nod;
        this.whispers = whispers;
        this.clock = clock;
    }

    /** Does it, or throws if that fails. */
    void hear(BlockActionPayload payload) {
        Press.of(payload, nod).ifPresent(press -> {
            try {
                hear(press);
            } catch (UndecidedException e) {
                throw e;
            } catch (RuntimeException e) {
                tell(press, Words.NOT_COUNTED);
                throw e;
            }
        });
    }

    private void hear(Press press) {
        switch (press.action()) {
            case PendingCards.APPROVE -> decided(press, Refusals.Wish.VOTE, onCard(press, shown -> flow
                    .deciding()
                    .decide(new Vote(press.by(), true, shown.message(), shown.digest(), clock.instant()))));
            case Cards.UNDO -> decided(press, Refusals.Wish.UNDO, onCard(press, shown -> flow.takingBack()
                    .undo(press.by(), shown.message(), shown.digest())));
            case PendingCards.DECLINE -> modal(press, Refusals.Wish.VOTE, modals::openDecline);
            case PendingCards.EDIT -> modal(press, Refusals.Wish.EDIT, modals::openEdit);
            case PendingCards.DETAILS -> modal(press, Refusals.Wish.EDIT, modals::openDetails);
            case Cards.AGAIN -> askAgain(press);
            case ParkedCards.DONE -> resolutions.hear(press, Resolution.DONE);
            case ParkedCards.RUN_AGAIN -> resolutions.hear(press, Resolution.RUN_AGAIN);
            case ParkedCards.GIVE_UP -> resolutions.hear(press, Resolution.GIVE_UP);
            default -> LOG.warn("nobody knows the button {}", press.action());
        }
    }

    private static Verdict onCard(Press press, Function<Shown, Verdict> deed) {
        return press.shown()
                .map(shown -> Recording.await(() -> deed.apply(shown)))
                .orElseGet(Verdict.NotACard::new);
    }

    private void modal(Press press, Refusals.Wish wish, Modals.Opening opening) {
        var shown = press.shown();
        if (shown.isEmpty()) {
            tell(press, Words.NOT_A_CARD);
            return;
        }
        switch (opening.open(press, shown.get())) {
            case Modals.Opened.Yes _ -> LOG.debug("a form is open for {}", press.by());
            case Modals.Opened.No(var words) -> tell(press, words);
            case Modals.Opened.Refused(var verdict) -> answer(press, wish, verdict);
        }
    }

    private void askAgain(Press press) {
        var verdict = request(press.value())
                .map(request -> flow.askingAgain().again(press.by(), request))
                .orElseGet(Verdict.NotACard::new);
        decided(press, Refusals.Wish.ASK_AGAIN, verdict);
        if (verdict instanceof Verdict.Decided) {
            tell(press, Words.ASKED_AGAIN);
        }
    }

    private static Optional<RequestId> request(String value) {
        try {
            return Optional.of(RequestId.parse(value));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** A press on a card that is not on record, or not yet, leaves nothing that could be acknowledged. */
    private void decided(Press press, Refusals.Wish wish, Verdict verdict) {
        answer(press, wish, verdict);
        if (verdict instanceof Verdict.NotACard) {
            throw new UndecidedException("there is no such card");
        }
    }

    private void answer(Press press, Refusals.Wish wish, Verdict verdict) {
        switch (verdict) {
            case Verdict.Decided _ -> LOG.debug("nothing to say to {}", press.by());
            case Verdict.NotACard _ -> tell(press, Words.NOT_A_CARD);
            case Verdict.Refused(var why, var approval, _) ->
                Refusals.words(wish, why, approval).ifPresent(words -> tell(press, words));
        }
    }

    private void tell(Press press, String words) {
        whispers.tell(press.by().id(), press.place(), words);
    }
}
