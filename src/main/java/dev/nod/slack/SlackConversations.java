package dev.nod.slack;

import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import dev.nod.request.Conversations;
import dev.nod.request.MessageRef;
import dev.nod.request.Request;
import dev.nod.request.Turn;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the threads that questions are asked in. A direct message outside a thread stands for itself: what was said
 * before it there may be about anything.
 */
public final class SlackConversations implements Conversations {

    private static final Logger LOG = LoggerFactory.getLogger(SlackConversations.class);
    private static final int PAGE = 999;
    private static final int MOST_PAGES = 10;
    private static final int MOST_MESSAGES = 30;

    private final WebApi api;
    private final Installation nod;

    public SlackConversations(SlackSession session) {
        api = session.api();
        nod = session.nod();
    }

    @Override
    public List<Turn> earlier(Request request) {
        var message = request.message();
        var thread = request.answerAt().thread();
        if (message == null || thread == null || thread.equals(message.ts())) {
            return List.of();
        }
        return Turns.of(before(message, thread), request.asker(), nod);
    }

    /** The first message of the thread and the last ones before the question, oldest first; ids sort by time. */
    private Collection<Message> before(MessageRef question, String thread) {
        var messages = new TreeMap<String, Message>();
        String cursor = null;
        for (var page = 0; page < MOST_PAGES; page++) {
            switch (page(question, thread, cursor)) {
                case Reply.Ok<ConversationsRepliesResponse>(var answer) -> {
                    keep(answer.getMessages(), question, messages);
                    cursor = Cursor.next(answer.getResponseMetadata());
                }
                case Reply.Failure<ConversationsRepliesResponse> failure -> {
                    LOG.warn("a question in a thread is read without the thread: {}", failure.reason());
                    return List.of();
                }
            }
            if (cursor == null) {
                return messages.values();
            }
        }
        LOG.warn("a question is read without its thread, which has too many messages");
        return List.of();
    }

    private Reply<ConversationsRepliesResponse> page(
            MessageRef question,
            String thread,
            @Nullable String cursor) {
        return api.call("conversations.replies",
                client -> client.conversationsReplies(request -> request.channel(question.channel())
                        .ts(thread)
                        .latest(question.ts())
                        .cursor(cursor)
                        .limit(PAGE)
                        .includeAllMetadata(true)));
    }

    private static void keep(
            @Nullable List<Message> page,
            MessageRef question,
            NavigableMap<String, Message> messages) {
        for (var message : page == null ? List.<Message>of() : page) {
            if (message.getTs() != null && message.getTs().compareTo(question.ts()) < 0) {
                messages.put(message.getTs(), message);
            }
            if (messages.size() > MOST_MESSAGES) {
                messages.remove(messages.higherKey(messages.firstKey()));
            }
        }
    }
}
