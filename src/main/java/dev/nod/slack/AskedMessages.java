package dev.nod.slack;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import dev.nod.request.MessageRef;
import dev.nod.request.Request;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether the messages that people asked with are still there. */
final class AskedMessages {

    private static final Logger LOG = LoggerFactory.getLogger(AskedMessages.class);

    /** What Slack leaves of a message that was deleted, while there are replies to it. */
    private static final String TOMBSTONE = "tombstone";

    private final WebApi api;

    AskedMessages(WebApi api) {
        this.api = api;
    }

    /** Only what Slack shows without this message in its place is taken for its absence. */
    boolean isGone(Request request) {
        var message = request.message();
        var thread = request.answerAt().thread();
        if (message == null) {
            return false;
        }
        return (thread == null || thread.equals(message.ts()))
                ? isGone(message, inChannel(message), ConversationsHistoryResponse::getMessages)
                : isGone(message, inThread(message, thread), ConversationsRepliesResponse::getMessages);
    }

    private Reply<ConversationsHistoryResponse> inChannel(MessageRef message) {
        return api.call("conversations.history",
                client -> client.conversationsHistory(request -> request.channel(message.channel())
                        .oldest(message.ts())
                        .latest(message.ts())
                        .inclusive(true)
                        .limit(1)));
    }

    /** The first message of a thread always comes as well. */
    private Reply<ConversationsRepliesResponse> inThread(MessageRef message, String thread) {
        return api.call("conversations.replies",
                client -> client.conversationsReplies(request -> request.channel(message.channel())
                        .ts(thread)
                        .oldest(message.ts())
                        .latest(message.ts())
                        .inclusive(true)
                        .limit(2)));
    }

    private static <T extends SlackApiTextResponse> boolean isGone(
            MessageRef message,
            Reply<T> reply,
            Function<T, @Nullable List<Message>> messages) {
        return switch (reply) {
            case Reply.Ok<T>(var answer) -> {
                var found = messages.apply(answer);
                yield found != null && found.stream().noneMatch(one -> isThere(one, message));
            }
            case Reply.Failure<T> failure -> {
                LOG.debug("nobody tells whether {} is still there: {}", message, failure.reason());
                yield false;
            }
        };
    }

    private static boolean isThere(Message found, MessageRef message) {
        return message.ts().equals(found.getTs()) && !Objects.equals(found.getSubtype(), TOMBSTONE);
    }
}
