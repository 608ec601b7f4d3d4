package dev.nod.slack;

import dev.nod.approval.Reason;
import dev.nod.approval.Vote;
import dev.nod.request.Person;
import dev.nod.workflow.Deciding;
import dev.nod.workflow.Editing;
import dev.nod.workflow.Verdict;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does what people submit in the forms to decline and to edit. */
final class FormListener {

    private final Deciding deciding;
    private final Editing editing;
    private final Clock clock;

    FormListener(Deciding deciding, Editing editing, Clock clock) {
        this.deciding = deciding;
        this.editing = editing;
        this.clock = clock;
    }

    Submitted decline(Person by, Filled form) {
        return on(form, CardForms.REASON, Refusals.Wish.VOTE, shown -> deciding.decide(new Vote(by, false,
                shown.message(), shown.digest(), clock.instant(), reason(form))));
    }

    private static @Nullable Reason reason(Filled form) {
        var isForAsker = form.text(CardForms.READER).equals(Optional.of(CardForms.ASKER));
        return form.text(CardForms.REASON).map(text -> new Reason(text, isForAsker)).orElse(null);
    }

    Submitted edit(Person by, Filled form) {
        var text = form.text(CardForms.TEXT);
        return text.isEmpty()
                ? Submitted.failed(CardForms.TEXT, "An answer needs words.", null)
                : on(form, CardForms.TEXT, Refusals.Wish.EDIT,
                        shown -> editing.edit(by, shown.message(), shown.digest(), text.get()));
    }

    private static Submitted on(
            Filled form,
            String block,
            Refusals.Wish wish,
            Function<Shown, Verdict> deed) {
        var shown = Shown.parse(form.view().getPrivateMetadata());
        if (shown.isEmpty()) {
            return Submitted.failed(block, Words.NOT_A_CARD, null);
        }
        var at = shown.get().place();
        return words(wish, deed.apply(shown.get()))
                .map(words -> Submitted.failed(block, words, at))
                .orElseGet(() -> Submitted.done(at, ""));
    }

    private static Optional<String> words(Refusals.Wish wish, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Decided _ -> Optional.empty();
            case Verdict.NotACard _ -> Optional.of(Words.NOT_A_CARD);
            case Verdict.Refused(var why, var approval, _) -> Refusals.words(wish, why, approval);
        };
    }
}
