package dev.nod.slack;

import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.model.Conversation;
import dev.nod.knowledge.Audience;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells which documents everybody who reads in a channel may see. */
final class Places {

    private static final Logger LOG = LoggerFactory.getLogger(Places.class);
    private static final Set<String> EVERYONE = Audience.EVERYONE.labels();

    private final WebApi api;
    private final Recent<Conversation> channels;

    Places(WebApi api, Clock clock) {
        this.api = api;
        channels = new Recent<>(clock);
    }

    /** What is for everyone, and in a private channel also what is for it; nothing where outsiders read. */
    Set<String> labels(String channel) {
        return channels.of(channel, () -> info(channel)).map(Places::labels).orElse(EVERYONE);
    }

    private static Set<String> labels(Conversation channel) {
        if (channel.isExtShared() || channel.isPendingExtShared()) {
            return Set.of();
        }
        var isOwn = channel.isPrivate() && !channel.isMpim() && !channel.isOrgShared() && !channel.isShared();
        return isOwn && channel.getName() != null
                ? Set.of(Audience.EVERYONE_LABEL, channel.getId(), name(channel))
                : EVERYONE;
    }

    /** The channel's name as a label. */
    static String name(Conversation channel) {
        return "#" + channel.getName().toLowerCase(Locale.ROOT);
    }

    private Optional<Conversation> info(String channel) {
        var reply = api.call("conversations.info",
                client -> client.conversationsInfo(request -> request.channel(channel)));
        if (reply instanceof Reply.Failure<ConversationsInfoResponse> failure) {
            LOG.warn("only documents for everyone are shown in {}: {}", channel, failure.reason());
        }
        return reply.toOptional().map(ConversationsInfoResponse::getChannel);
    }
}
