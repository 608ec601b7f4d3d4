package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Tells the app what it subscribed to and may see. */
final class AppEvents implements FactListener {

    private final Ledger ledger;
    private final Envelopes envelopes;
    private final EventCallback callback;

    AppEvents(Ledger ledger, Envelopes envelopes, EventCallback callback) {
        this.ledger = ledger;
        this.envelopes = envelopes;
        this.callback = callback;
    }

    @Override
    public void happened(Fact fact, @Nullable Message before) {
        switch (fact) {
            case Fact.Posted(_, var message) -> posted(message);
            case Fact.Changed(var at, var channel, var ts, _, _) when before != null ->
                changed(at, before, ledger.messages().get(channel, ts));
            case Fact.Deleted(var at, _, _) when before != null -> deleted(at, before);
            case Fact.Reacted(var at, var channel, var ts, var name, var user) ->
                reaction("reaction_added", at, ledger.messages().get(channel, ts), name, user);
            case Fact.Unreacted(var at, var channel, var ts, var name, var user) ->
                reaction("reaction_removed", at, ledger.messages().get(channel, ts), name, user);
            case Fact.Joined(var at, var channel, var user, var inviter) ->
                joined(at, channel, user, inviter);
            case Fact.Left(var at, var channel, var user) -> left(at, channel, user);
            case Fact.Changed _, Fact.Deleted _, Fact.Archived _ -> {
            }
        }
    }

    /** A person has opened the direct message with the app. */
    void opened(Channel direct, String user) {
        var event = Json.object()
                .put("type", "app_home_opened")
                .put("user", user)
                .put("channel", direct.id());
        send(event.put("tab", "messages"), ledger.nextTs());
    }

    private void posted(Message message) {
        if (isDirect(message)) {
            send(direct(message), message.ts());
        } else if (isMentionForBot(message)) {
            send(mention(message), message.ts());
        }
    }

    private void changed(String at, Message before, Message after) {
        if (isDirect(after)) {
            var event = aboutMessage("message_changed", at, after);
            event.set("message", MessageJson.said(after));
            event.set("previous_message", MessageJson.said(before));
            send(event, at);
        } else if (isMentionForBot(after) && !before.content().mentions(People.NOD)) {
            send(mention(after), at);
        }
    }

    private void deleted(String at, Message before) {
        if (isDirect(before)) {
            var event = aboutMessage("message_deleted", at, before).put("deleted_ts", before.ts());
            event.set("previous_message", MessageJson.said(before));
            send(event, at);
        }
    }

    private void reaction(String type, String at, Message message, String name, String user) {
        if (!isBotIn(message.channel())) {
            return;
        }
        var event = Json.object().put("type", type).put("user", user).put("reaction", name);
        event.putObject("item")
                .put("type", "message")
                .put("channel", message.channel())
                .put("ts", message.ts());
        send(event.put("item_user", message.user()), at);
    }

    private void joined(String at, String channel, String user, @Nullable String inviter) {
        if (isBotIn(channel)) {
            var event = membership("member_joined_channel", channel, user);
            send(inviter == null ? event : event.put("inviter", inviter), at);
        }
    }

    private void left(String at, String channel, String user) {
        if (isBotIn(channel) || user.equals(People.NOD.id())) {
            send(membership("member_left_channel", channel, user), at);
        }
    }

    private ObjectNode membership(String type, String channel, String user) {
        return Json.object()
                .put("type", type)
                .put("user", user)
                .put("channel", channel)
                .put("channel_type", ledger.channels().get(channel).letter())
                .put("team", Team.ID);
    }

    private static ObjectNode direct(Message message) {
        return MessageJson.said(message).put("channel", message.channel()).put("channel_type", "im");
    }

    private static ObjectNode mention(Message message) {
        return MessageJson.said(message).put("type", "app_mention").put("channel", message.channel());
    }

    private static ObjectNode aboutMessage(String subtype, String at, Message message) {
        return Json.object()
                .put("type", "message")
                .put("subtype", subtype)
                .put("hidden", true)
                .put("channel", message.channel())
                .put("channel_type", "im")
                .put("ts", at);
    }

    private boolean isDirect(Message message) {
        return ledger.channels().get(message.channel()).isDirect();
    }

    private boolean isMentionForBot(Message message) {
        return !message.isFromBot() && message.content().mentions(People.NOD) && isBotIn(message.channel());
    }

    private boolean isBotIn(String channel) {
        return ledger.channels().isMember(channel, People.NOD.id());
    }

    private void send(ObjectNode event, String at) {
        envelopes.send(callback.around(event, at));
    }
}
