package dev.nod.slack;

import dev.nod.approval.Approval;
import dev.nod.approval.Card;
import dev.nod.request.MessageRef;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Nod's own reaction on a card, which tells the recorded decision; a courtesy that may fail without harm. */
final class Marks {

    private static final String APPROVED = "white_check_mark";

    private final WebApi api;

    Marks(WebApi api) {
        this.api = api;
    }

    /** Puts the mark of the card's state on it; only an approval can be followed by another state. */
    void put(Card card) {
        var mark = mark(card.approval());
        if (!Objects.equals(mark, APPROVED)) {
            take(APPROVED, card.message());
        }
        if (mark != null) {
            add(mark, card.message());
        }
    }

    private static @Nullable String mark(Approval approval) {
        return switch (approval) {
            case Approval.Pending _ -> null;
            case Approval.Approved _ -> APPROVED;
            case Approval.Declined _ -> "x";
            case Approval.Expired _ -> "hourglass";
            case Approval.Superseded _ -> "pencil2";
            case Approval.Stopped _ -> "octagonal_sign";
        };
    }

    private void add(String name, MessageRef card) {
        api.callIfOffered("reactions.add", client -> client.reactionsAdd(
                mark -> mark.name(name).channel(card.channel()).timestamp(card.ts())));
    }

    private void take(String name, MessageRef card) {
        api.callIfOffered("reactions.remove", client -> client.reactionsRemove(
                mark -> mark.name(name).channel(card.channel()).timestamp(card.ts())));
    }
}
