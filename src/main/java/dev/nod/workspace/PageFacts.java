package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Tells open chat pages what happens in the channels that their person can see. */
final class PageFacts implements FactListener {

    private final Ledger ledger;
    private final PageEvents page;
    private final MessageJson json;

    PageFacts(Ledger ledger, PageEvents page, MessageJson json) {
        this.ledger = ledger;
        this.page = page;
        this.json = json;
    }

    @Override
    public void happened(Fact fact, @Nullable Message before) {
        var channel = fact.channel();
        switch (fact) {
            case Fact.Posted(_, var posted) -> {
                show(posted);
                showParent(posted);
                clearStatus(posted);
            }
            case Fact.Changed(_, _, var ts, _, _) -> show(ledger.messages().get(channel, ts));
            case Fact.Reacted(_, _, var ts, _, _) -> show(ledger.messages().get(channel, ts));
            case Fact.Unreacted(_, _, var ts, _, _) -> show(ledger.messages().get(channel, ts));
            case Fact.Deleted(_, _, var ts) -> {
                publish(channel, event("deleted", channel).put("ts", ts));
                if (before != null) {
                    showParent(before);
                }
            }
            case Fact.Joined _, Fact.Archived _ -> showChannel(channel);
            case Fact.Left(_, _, var user) -> page.publish(
                    anybody -> anybody.equals(user) || ledger.channels().isVisible(channel, anybody),
                    channelEvent(channel));
        }
    }

    private void show(Message message) {
        publish(message.channel(), event("message", message.channel()).set("message", json.full(message)));
    }

    private void showParent(Message reply) {
        if (reply.isReply()) {
            ledger.messages().find(reply.channel(), reply.thread()).ifPresent(this::show);
        }
    }

    /** An answer of the app ends what it said it was doing. */
    private void clearStatus(Message posted) {
        if (posted.isFromBot() && posted.isReply()) {
            var status = event("status", posted.channel()).put("thread_ts", posted.thread()).put("text", "");
            publish(posted.channel(), status);
        }
    }

    private void showChannel(String channel) {
        publish(channel, channelEvent(channel));
    }

    private ObjectNode channelEvent(String channel) {
        return Json.object()
                .put("kind", "channel")
                .set("channel", PageState.channel(ledger.channels().get(channel), ledger.channels()));
    }

    private void publish(String channel, ObjectNode event) {
        page.publish(user -> ledger.channels().isVisible(channel, user), event);
    }

    private static ObjectNode event(String kind, String channel) {
        return Json.object().put("kind", kind).put("channel", channel);
    }
}
