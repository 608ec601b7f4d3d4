package dev.nod.slack;

import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out which channels and user groups, of those that labels name by id or by name, somebody is in. In what Slack
 * does not tell of, nobody is.
 */
final class Memberships {

    private static final Logger LOG = LoggerFactory.getLogger(Memberships.class);
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 50;

    private final WebApi api;
    private final UserGroups groups;
    private final Recent<Map<String, String>> ids;
    private final Recent<Set<String>> members;

    Memberships(WebApi api, Clock clock) {
        this.api = api;
        groups = new UserGroups(api);
        ids = new Recent<>(clock);
        members = new Recent<>(clock);
    }

    /** Those of the labels that name a channel or a group that the person is in. */
    Set<String> of(String user, Set<String> labels) {
        var own = new HashSet<String>();
        var channelLabels = labels.stream().filter(label -> label.matches("[#CG].*")).toList();
        if (!channelLabels.isEmpty()) {
            var channels = channels(user);
            channelLabels.stream().filter(channels::contains).forEach(own::add);
        }
        var groupLabels = labels.stream()
                .filter(label -> label.matches("[@S].*"))
                .collect(Collectors.toUnmodifiableSet());
        groupIds(groupLabels).forEach((label, group) -> {
            if (members.of(group, () -> groups.members(group)).orElse(Set.of()).contains(user)) {
                own.add(label);
            }
        });
        return own;
    }

    private Map<String, String> groupIds(Set<String> labels) {
        return ids.of(String.valueOf(new TreeSet<>(labels)),
                () -> Optional.of(groups.idsByName(labels)).filter(found -> !found.isEmpty()))
                .orElse(Map.of());
    }

    /** The person's channels by id and by name, of private ones those that Nod is in as well. */
    private Set<String> channels(String user) {
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
                return channels;
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
