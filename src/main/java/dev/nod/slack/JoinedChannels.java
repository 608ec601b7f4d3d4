package dev.nod.slack;

import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists the channels that somebody is in, of private ones those that Nod is in as well. */
final class JoinedChannels {

    private static final Logger LOG = LoggerFactory.getLogger(JoinedChannels.class);
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 50;

    private final WebApi api;

    JoinedChannels(WebApi api) {
        this.api = api;
    }

    /** The channels by id and by name, as labels have them; none when Slack does not tell. */
    Set<String> of(String user) {
        var channels = new HashSet<String>();
        String cursor = null;
        for (var page = 0; page < MOST_PAGES; page++) {
            switch (page(user, cursor)) {
                case Reply.Ok<UsersConversationsResponse>(var answer) -> {
                    add(answer.getChannels(), channels);
                    cursor = Cursor.next(answer.getResponseMetadata());
                }
                case Reply.Failure<UsersConversationsResponse> failure -> {
                    LOG.warn("{} is taken to be in no channel: {}", user, failure.reason());
                    return Set.of();
                }
            }
            if (cursor == null) {
                break;
            }
        }
        return channels;
    }

    private static void add(@Nullable List<Conversation> page, Set<String> channels) {
        for (var channel : page == null ? List.<Conversation>of() : page) {
            channels.add(channel.getId());
            if (channel.getName() != null) {
                channels.add(Places.name(channel));
            }
        }
    }

    private Reply<UsersConversationsResponse> page(String user, @Nullable String cursor) {
        return api.call("users.conversations",
                client -> client.usersConversations(request -> request.user(user)
                        .types(List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL))
                        .limit(PAGE)
                        .cursor(cursor)));
    }
}
