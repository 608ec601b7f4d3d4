package dev.nod.slack;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether Slack takes the bot token, as far as calls have told: for anything at all, and for posting. */
final class TokenState {

    private static final Logger LOG = LoggerFactory.getLogger(TokenState.class);

    private final AtomicReference<@Nullable String> calling = new AtomicReference<>();
    private final AtomicReference<@Nullable String> posting = new AtomicReference<>();

    void called(Reply<?> reply) {
        note(reply, calling, reply instanceof Reply.Refused<?> refused && refused.isAboutToken());
    }

    void posted(Reply<?> reply) {
        called(reply);
        note(reply, posting, reply instanceof Reply.Refused<?> refused && refused.lacksScope());
    }

    /** Answers that tell nothing about the token change nothing. */
    private static void note(Reply<?> reply, AtomicReference<@Nullable String> trouble, boolean isTrouble) {
        if (isTrouble && reply instanceof Reply.Refused<?> refused) {
            var words = Setup.sentence(refused, "The bot token");
            if (!words.equals(trouble.getAndSet(words))) {
                LOG.error("{} Until then nothing is posted, and nothing is lost.", words);
            }
        } else if (reply instanceof Reply.Ok<?> && trouble.getAndSet(null) != null) {
            LOG.info("Slack takes the bot token again");
        }
    }

    /** What is wrong with it, and what to do; empty when it was taken at last. */
    Optional<String> trouble() {
        return Optional.ofNullable(calling.get()).or(() -> Optional.ofNullable(posting.get()));
    }
}
