package dev.nod.slack;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import dev.nod.request.Place;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a submitted form in the time that Slack gives: at its fields, or in private when that came too late. */
final class Submissions {

    private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);
    private static final Duration PATIENCE = Duration.ofMillis(2_300);

    private final Whispers whispers;
    private final Executor executor;

    Submissions(Whispers whispers, Executor executor) {
        this.whispers = whispers;
        this.executor = executor;
    }

    /**
     * Does the work and answers.
     *
     * @param block where to say that it failed
     */
    Response answer(String user, String block, ViewSubmissionContext context, Supplier<Submitted> work) {
        var submitted = CompletableFuture.supplyAsync(work, executor).exceptionally(e -> {
            LOG.error("a form of {} could not be taken", user, e);
            return Submitted.failed(block, Words.NOT_DONE, null);
        });
        try {
            return atOnce(user, submitted.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS), context);
        } catch (TimeoutException _) {
            var _ = submitted.thenAccept(late -> tell(user, late));
            return context.ack();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return context.ackWithErrors(Map.of(block, Words.NOT_DONE));
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot be, since failures are answers", e);
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
