package dev.nod.workflow;

import dev.nod.action.ActionTemplate;
import dev.nod.action.Effect;
import dev.nod.action.Notice;
import dev.nod.action.Outbox;
import dev.nod.action.Trial;
import dev.nod.approval.Approvals;
import dev.nod.approval.Card;
import dev.nod.approval.Requests;
import dev.nod.approval.Standing;
import dev.nod.request.MessageRef;
import dev.nod.request.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what is stored about an effect. */
public final class Ledger {

    private final Requests requests;
    private final Approvals approvals;
    private final Outbox outbox;
    private final Calls calls;

    public Ledger(Requests requests, Approvals approvals, Outbox outbox, Calls calls) {
        this.requests = requests;
        this.approvals = approvals;
        this.outbox = outbox;
        this.calls = calls;
    }

    Request request(Effect effect) {
        return requests.request(effect.request())
                .orElseThrow(() -> new IllegalStateException("%s without a request".formatted(effect)));
    }

    Standing standing(Effect effect) {
        return approvals.revision(effect.request(), effect.revision())
                .orElseThrow(() -> new IllegalStateException("%s without an approval".formatted(effect)));
    }

    /** Whether no newer draft has been made since. */
    boolean isOfNewestDraft(Effect effect) {
        return approvals.newest(effect.request())
                .filter(newest -> newest.approval().proposal().revision() == effect.revision())
                .isPresent();
    }

    /** The card of the effect's revision, if it was shown. */
    Optional<Card> card(Effect effect) {
        return approvals.card(effect.request(), effect.revision());
    }

    /** How far the effect has come that this one reports on. */
    Optional<Trial> about(Effect effect) {
        var about = effect.about();
        return about == null ? Optional.empty() : outbox.trial(about);
    }

    /** How far what was approved has come; null if nothing was. */
    @Nullable
    Trial release(Effect effect) {
        return Stream.of(Effect.Kind.CALL, Effect.Kind.POST_ANSWER)
                .flatMap(kind -> outbox.trial(effect.request(), effect.revision(), kind).stream())
                .findFirst()
                .orElse(null);
    }

    /** The messages that asked the admins about an effect. */
    List<MessageRef> parkedCards(Effect parked) {
        return outbox.parkedCards(parked.id());
    }

    /** What the effect's call is called. */
    String title(Effect effect) {
        return calls.template(request(effect)).map(ActionTemplate::title).orElse("the action");
    }

    /** What the asker is told of values that are missing; empty if none are any more. */
    Optional<Notice> incomplete(Effect effect) {
        return calls.incomplete(request(effect)).map(Function.identity());
    }
}
