package dev.nod.slack;

import com.slack.api.model.Message;
import dev.nod.request.Person;
import dev.nod.request.Turn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes turns of a conversation out of messages. Of what Nod itself said, only approved answers are turns. */
final class Turns {

    private static final int LONGEST = 6_000;

    /** Other subtypes tell of people who join, of messages that were deleted, and the like. */
    private static final Set<String> SPOKEN = Set.of("", "file_share", "thread_broadcast", "bot_message",
            "me_message");

    private Turns() {}

    /** The first turn, which says what a thread is about, and as many of the last as are not too long together. */
    static List<Turn> of(Collection<Message> messages, Person asker, Installation nod) {
        var turns = new ArrayList<Turn>();
        messages.forEach(message -> turn(message, asker, nod).ifPresent(turns::add));
        if (turns.isEmpty()) {
            return turns;
        }
        var first = turns.removeFirst();
        var kept = new ArrayDeque<Turn>();
        var length = first.text().length();
        for (var turn : turns.reversed()) {
            length += turn.text().length();
            if (length > LONGEST) {
                break;
            }
            kept.addFirst(turn);
        }
        kept.addFirst(first);
        return List.copyOf(kept);
    }

    private static Optional<Turn> turn(Message message, Person asker, Installation nod) {
        var subtype = message.getSubtype() == null ? "" : message.getSubtype();
        var text = TurnText.of(message.getText() == null ? "" : message.getText());
        if (text.isEmpty() || !SPOKEN.contains(subtype)) {
            return Optional.empty();
        }
        if (!nod.user().equals(message.getUser())) {
            return Optional.of(new Turn(asker.id().equals(message.getUser())
                    ? Turn.Speaker.ASKER
                    : Turn.Speaker.SOMEBODY_ELSE, text));
        }
        return Traces.mark(message, nod).containsKey(Traces.ANSWER)
                ? Optional.of(new Turn(Turn.Speaker.NOD, text))
                : Optional.empty();
    }
}
