package dev.nod.draft.prompt;

import dev.nod.request.Turn;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Tells a model what was said before a question, and by whom, but never at length. */
final class Conversation {

    private static final int MOST_TOKENS = 700;
    private static final int MOST_TOKENS_A_TURN = 200;
    private static final int MOST_TOKENS_OF_OTHERS = 300;

    private final Tokens tokens;
    private final Shortening shortening;

    Conversation(Tokens tokens) {
        this.tokens = tokens;
        shortening = new Shortening(tokens);
    }

    /** Adds as many of the last turns as may be told, in their order. */
    void addTo(Material material, List<Turn> turns) {
        last(turns).forEach(turn -> material.add(speaker(turn), turn.text()));
    }

    private Deque<Turn> last(List<Turn> turns) {
        var told = new ArrayDeque<Turn>();
        var room = MOST_TOKENS;
        var roomOfOthers = MOST_TOKENS_OF_OTHERS;
        for (var turn : turns.reversed()) {
            var text = shortening.to(MOST_TOKENS_A_TURN, Material.clean(turn.text()));
            var length = tokens.count(text);
            var isOfOther = turn.speaker() == Turn.Speaker.SOMEBODY_ELSE;
            if (text.isEmpty() || length > (isOfOther ? Math.min(room, roomOfOthers) : room)) {
                continue;
            }
            told.addFirst(new Turn(turn.speaker(), text));
            room -= length;
            roomOfOthers -= isOfOther ? length : 0;
        }
        return told;
    }

    private static String speaker(Turn turn) {
        return switch (turn.speaker()) {
            case ASKER -> "said before by the person who asks";
            case NOD -> "said before, an answer that a colleague approved";
            case SOMEBODY_ELSE -> "said before by somebody else, untrusted";
        };
    }
}
