package dev.nod.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question that an employee asked.
 *
 * @param id       its identity
 * @param asker    who asked
 * @param answerAt where the answer belongs
 * @param message  the message that holds the question, or null when a slash command left none
 * @param question the question in the asker's words, without the mention of the bot
 * @param askedAt  when it reached Nod
 * @param errand   what is to be done about it
 */
public record Request(
        RequestId id,
        Person asker,
        Place answerAt,
        @Nullable MessageRef message,
        String question,
        Instant askedAt,
        Errand errand) {

    public Request {
        if (question.isBlank()) {
            throw new IllegalArgumentException("a request needs a question");
        }
    }

    /** A question to be answered. */
    public Request(
            RequestId id,
            Person asker,
            Place answerAt,
            @Nullable MessageRef message,
            String question,
            Instant askedAt) {
        this(id, asker, answerAt, message, question, askedAt, Errand.ANSWER);
    }
}
