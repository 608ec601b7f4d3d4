package dev.nod.call;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.nod.action.Call;

/** Makes the text of a passage out of what another system answered. */
final class Telling {

    static final int LONGEST = 2_000;

    private static final String NONE = "none";

    private final Wording wording;

    Telling(Wording wording) {
        this.wording = wording;
    }

    /** What an answer tells. */
    sealed interface Told {

        record Text(String text) implements Told {}

        record Nothing(String why) implements Told {}
    }

    /** Every place that the text names must be there; whatever stands in it stays within its line. */
    Told of(Call call, Reply reply) {
        if (reply.status() < 200 || reply.status() > 299) {
            return new Told.Nothing("the server answers %d".formatted(reply.status()));
        }
        if (!reply.isJson()) {
            return new Told.Nothing("the answer is not JSON");
        }
        var lost = call.result()
                .names()
                .stream()
                .filter(place -> at(reply, place).isMissingNode())
                .findFirst();
        if (lost.isPresent()) {
            return new Told.Nothing("the answer has nothing at " + lost.get());
        }
        var text = call.result().fill(place -> wording.plain(value(at(reply, place)))).strip();
        return text.isEmpty()
                ? new Told.Nothing("the answer is empty")
                : new Told.Text(Wording.cut(text, LONGEST));
    }

    private static JsonNode at(Reply reply, String place) {
        return reply.json().at(JsonPointer.compile(place));
    }

    private static String value(JsonNode node) {
        if (node.isNull()) {
            return NONE;
        }
        return node.isValueNode() ? node.asText() : node.toString();
    }
}
