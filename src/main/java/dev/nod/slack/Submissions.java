package dev.nod.slack;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import dev.nod.request.Place;
import java.util.LinkedHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a submitted form once what it asks for is done: at its fields, or in private when that came too late. */
final class Submissions {

    private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);

    private final Whispers whispers;
    private final Acknowledging acknowledging;

    Submissions(Whispers whispers, Acknowledging acknowledging) {
        this.whispers = whispers;
        this.acknowledging = acknowledging;
    }

    /**
     * Does the work and answers.
     *
     * @param block where to say that it failed
     * @throws UndecidedException if it takes too long; the form stays open then, with what was filled in
     */
    Response answer(String user, String block, ViewSubmissionContext context, Supplier<Submitted> work) {
        return atOnce(user, acknowledging.after(() -> submitted(user, block, work), late -> tell(user, late)),
                context);
    }

    private static Submitted submitted(String user, String block, Supplier<Submitted> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            LOG.error("a form of {} could not be taken", user, e);
            return Submitted.failed(block, Words.NOT_DONE, null);
        }
    }

    private Response atOnce(String user, Submitted submitted, ViewSubmissionContext context) {
        if (submitted.errors().isEmpty()) {
            tell(user, submitted);
            return context.ack();
        }
        var errors = new LinkedHashMap<String, String>();
        submitted.errors().forEach((block, words) -> errors.put(block, Words.plain(words)));
        return context.ackWithErrors(errors);
    }

    private void tell(String user, Submitted submitted) {
        Place at = submitted.at();
        var words = submitted.errors().isEmpty()
                ? submitted.note()
                : String.join("\n", submitted.errors().values());
        if (at != null && !words.isEmpty()) {
            whispers.tell(user, at, words);
        }
    }
}
