package dev.nod.slack;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import dev.nod.audit.Head;
import dev.nod.audit.Witness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts the head of the audit log to a channel, whose messages Slack keeps and no administrator of Nod can change. */
public final class SlackWitness implements Witness {

    private static final Logger LOG = LoggerFactory.getLogger(SlackWitness.class);

    private final SlackSession session;
    private final String channel;

    /** @param channel the name or id of a channel that Nod is in */
    public SlackWitness(SlackSession session, String channel) {
        this.session = session;
        this.channel = channel;
    }

    @Override
    public boolean post(Head head) {
        try {
            var id = ReviewChannel.idOf(session.api(), session.nod(), channel);
            var text = "Audit log: entry %d has the hash `%s`. Compare with: `audit verify --head %s`"
                    .formatted(head.sequence(), head.hash(), head.hash());
            var reply = session.api()
                    .call("chat.postMessage", client -> client.chatPostMessage(
                            message -> message.channel(id).text(text)));
            if (reply instanceof Reply.Failure<ChatPostMessageResponse> failure) {
                LOG.warn("the head of the audit log could not be posted: {}", failure.reason());
                return false;
            }
            return true;
        } catch (SlackSetupException e) {
            LOG.warn("the head of the audit log could not be posted: {}", e.getMessage());
            return false;
        }
    }
}
