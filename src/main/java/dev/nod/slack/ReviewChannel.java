package dev.nod.slack;

import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The private channel where drafts are reviewed. */
record ReviewChannel(String id, String name) {

    /**
     * Finds the channel by its id or by its name, among those that Nod is in.
     *
     * @throws SlackSetupException if it is not there, or not private to this workspace
     */
    static ReviewChannel find(WebApi api, Installation nod, String idOrName) {
        var wanted = idOrName.strip().replaceFirst("^#", "");
        if (wanted.isEmpty()) {
            throw new SlackSetupException(
                    "No review channel is configured: give the name of a private channel.");
        }
        return check(conversation(api, nod, idOf(api, nod, wanted), wanted), nod);
    }

    /** The id of a channel that is named, or the id itself. */
    static String idOf(WebApi api, Installation nod, String wanted) {
        if (wanted.matches("[CG][A-Z0-9]{6,}")) {
            return wanted;
        }
        return idByName(api, wanted, ConversationType.PRIVATE_CHANNEL, null)
                .or(() -> idByName(api, wanted, ConversationType.PUBLIC_CHANNEL, null))
                .orElseThrow(() -> notFound(wanted, nod));
    }

    /** Only the bot's own channels are listed: a workspace may have a hundred thousand. */
    private static Optional<String> idByName(
            WebApi api,
            String name,
            ConversationType type,
            @Nullable String cursor) {
        var page = page(api, type, cursor);
        if (page.isEmpty()) {
            return Optional.empty();
        }
        var next = Cursor.next(page.get().getResponseMetadata());
        return page.get()
                .getChannels()
                .stream()
                .filter(channel -> name.equalsIgnoreCase(channel.getName()))
                .map(Conversation::getId)
                .findFirst()
                .or(() -> next == null ? Optional.empty() : idByName(api, name, type, next));
    }

    private static Optional<UsersConversationsResponse> page(
            WebApi api,
            ConversationType type,
            @Nullable String cursor) {
        var reply = api.call("users.conversations", client -> client
                .usersConversations(request -> request.types(List.of(type)).limit(200).cursor(cursor)));
        return type == ConversationType.PUBLIC_CHANNEL
                ? reply.toOptional()
                : Optional.of(Setup.need(reply, "The bot token"));
    }

    /** The channel with this id, however it was named. */
    static Conversation conversation(WebApi api, Installation nod, String id, String wanted) {
        var reply = api.call("conversations.info",
                client -> client.conversationsInfo(request -> request.channel(id)));
        if (reply instanceof Reply.Refused<?> refused && refused.error().equals("channel_not_found")) {
            throw notFound(wanted, nod);
        }
        return Setup.need(reply, "The bot token").getChannel();
    }

    private static SlackSetupException notFound(String wanted, Installation nod) {
        return new SlackSetupException(
                "Nod sees no channel %s: create it, as a private one for drafts, and type \"/invite @%s\" in it."
                        .formatted(wanted, nod.name()));
    }

    private static ReviewChannel check(Conversation channel, Installation nod) {
        var name = channel.getName();
        if (!channel.isPrivate()) {
            throw new SlackSetupException(
                    "The review channel #%s is public: make it private, or configure another one."
                            .formatted(name));
        }
        if (channel.isShared() || channel.isExtShared() || channel.isOrgShared()
                || channel.isPendingExtShared()) {
            throw new SlackSetupException(
                    "The review channel #%s is shared with another workspace: configure one that is not."
                            .formatted(name));
        }
        if (channel.isArchived()) {
            throw new SlackSetupException(
                    "The review channel #%s is archived: unarchive it, or configure another one."
                            .formatted(name));
        }
        if (!channel.isMember()) {
            throw new SlackSetupException("Nod is not in the review channel #%s: type \"/invite @%s\" in it."
                    .formatted(name, nod.name()));
        }
        return new ReviewChannel(channel.getId(), name);
    }
}
