package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.UUID;

/** Writes messages as Slack does. */
final class MessageJson {

    private final Ledger ledger;

    MessageJson(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What every rendering of a message has: who said what, when and in which thread. */
    static ObjectNode said(Message message) {
        var json = Json.object();
        json.put("type", "message").put("user", message.user()).put("ts", message.ts());
        if (message.isFromBot()) {
            json.put("bot_id", Team.BOT_ID);
            json.set("bot_profile", botProfile());
        } else {
            json.put("client_msg_id", clientMessageId(message));
        }
        json.put("text", message.content().text()).put("team", Team.ID);
        if (message.content().blocks() != null) {
            json.set("blocks", message.content().blocks());
        }
        if (message.threadTs() != null) {
            json.put("thread_ts", message.threadTs());
        }
        if (message.edited() != null) {
            json.putObject("edited").put("user", message.edited().user()).put("ts", message.edited().ts());
        }
        return json;
    }

    /** As {@code chat.postMessage} returns it. */
    static ObjectNode posted(Message message) {
        var json = said(message);
        if (message.isFromBot()) {
            json.put("app_id", Team.APP_ID);
        }
        if (message.content().metadata() != null) {
            json.set("metadata", message.content().metadata());
        }
        return json;
    }

    /** As the history has it: with its reactions and the figures of its thread, without metadata. */
    ObjectNode full(Message message) {
        var json = said(message);
        if (message.isReply()) {
            ledger.messages()
                    .find(message.channel(), message.thread())
                    .ifPresent(parent -> json.put("parent_user_id", parent.user()));
        } else {
            addThread(json, message);
        }
        var reactions = ledger.reactions().of(message.channel(), message.ts());
        if (!reactions.isEmpty()) {
            var list = json.putArray("reactions");
            reactions.forEach((name, users) -> list.addObject()
                    .put("name", name)
                    .put("count", users.size())
                    .set("users", Json.strings(users)));
        }
        return json;
    }

    ObjectNode withMetadata(Message message) {
        var json = full(message);
        if (message.content().metadata() != null) {
            json.set("metadata", message.content().metadata());
        }
        return json;
    }

    private void addThread(ObjectNode json, Message message) {
        var replies = ledger.messages().replies(message.channel(), message.ts());
        if (replies.isEmpty()) {
            return;
        }
        var users = new LinkedHashSet<String>();
        replies.forEach(reply -> users.add(reply.user()));
        json.put("thread_ts", message.ts())
                .put("reply_count", replies.size())
                .put("reply_users_count", users.size())
                .put("latest_reply", replies.getLast().ts());
        json.set("reply_users", Json.strings(users));
    }

    static ObjectNode botProfile() {
        var json = Json.object();
        json.put("id", Team.BOT_ID)
                .put("app_id", Team.APP_ID)
                .put("name", People.NOD.realName())
                .put("deleted", false)
                .put("updated", Team.CREATED)
                .put("team_id", Team.ID);
        return json;
    }

    private static String clientMessageId(Message message) {
        var name = message.channel() + message.ts();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
