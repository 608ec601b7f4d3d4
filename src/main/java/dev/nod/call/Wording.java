package dev.nod.call;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.nod.action.Call;
import java.util.Collection;

/** Puts what a receiver answered into words that a person may read: no secret, nothing invisible, not too long. */
final class Wording {

    private static final int LONGEST = 500;
    private static final int LONGEST_EXCERPT = 200;
    private static final String HIDDEN = "••••";

    private final Collection<String> secrets;

    /**
     * @param secrets what is hidden wherever it shows up
     */
    Wording(Collection<String> secrets) {
        this.secrets = secrets;
    }

    /** What the call says of an answer. */
    String result(Call call, JsonNode answer) {
        var text = call.result().fill(place -> value(answer.at(JsonPointer.compile(place))));
        return cut(plain(text), LONGEST);
    }

    private static String value(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "?";
        }
        return node.isValueNode() ? node.asText() : node.toString();
    }

    /** The answer as a reason why it is not good enough. */
    String refusal(Reply reply) {
        var excerpt = cut(plain(reply.body()), LONGEST_EXCERPT);
        return "the server answers %d%s".formatted(reply.status(), excerpt.isEmpty() ? "" : ": " + excerpt);
    }

    /** A sentence of the machinery. */
    String reason(String sentence) {
        return cut(plain(sentence), LONGEST);
    }

    /** Without secrets, and in one line without anything invisible. */
    String plain(String text) {
        var hidden = text;
        for (var secret : secrets) {
            hidden = hidden.replace(secret, HIDDEN);
        }
        return hidden.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\s]+", " ").strip();
    }

    static String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
