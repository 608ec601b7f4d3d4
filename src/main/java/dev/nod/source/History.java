package dev.nod.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nod.evaluate.UnusableQuestionsException;
import dev.nod.request.Turn;
import dev.nod.request.Turn.Speaker;
import dev.nod.source.JsonLines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the turns before a question. They are objects that name who speaks ({@code role} or {@code speaker}) and what
 * ({@code text}, {@code content} or {@code utterance}), or texts of which every second one is the asker's, the first
 * that starts or, if their number is even, the first of all.
 */
final class History {

    private History() {}

    static List<Turn> of(Line line) throws UnusableQuestionsException {
        var turns = new ArrayList<Turn>();
        var history = line.object().path("history");
        if (!history.isArray() && !history.isMissingNode() && !history.isNull()) {
            throw line.mistake("has a 'history' that is not a list of turns");
        }
        for (var i = 0; i < history.size(); i++) {
            turns.add(turn(line, history.get(i), (history.size() - i) % 2 == 0));
        }
        return turns;
    }

    private static Turn turn(Line line, JsonNode turn, boolean askersTurn) throws UnusableQuestionsException {
        if (turn.isTextual()) {
            return new Turn(askersTurn ? Speaker.ASKER : Speaker.NOD, turn.asText());
        }
        var speaker = first(turn, "role", "speaker");
        var text = first(turn, "text", "content", "utterance");
        if (speaker.isEmpty() || text.isEmpty()) {
            throw line.mistake(
                    "has a turn in 'history' that is neither a text nor an object with a role and a text");
        }
        return new Turn(speaker(speaker.get()), text.get());
    }

    private static Optional<String> first(JsonNode turn, String... keys) {
        return Stream.of(keys).map(turn::path).filter(JsonNode::isTextual).map(JsonNode::asText).findFirst();
    }

    private static Speaker speaker(String role) {
        return switch (role.toLowerCase(Locale.ROOT)) {
            case "user", "asker", "human", "client", "customer" -> Speaker.ASKER;
            default -> Speaker.NOD;
        };
    }
}
