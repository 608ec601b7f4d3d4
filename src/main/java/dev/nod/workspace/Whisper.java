package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A message from the app, or from Slack itself, that only one person sees. */
record Whisper(String channel, String ts, String user, @Nullable String threadTs, Message.Content content) {

    Whisper withContent(Message.Content changed) {
        return new Whisper(channel, ts, user, threadTs, changed);
    }

    ObjectNode json() {
        var message = new Message(channel, ts, People.NOD.id(), threadTs, content, null);
        return MessageJson.said(message).put("channel", channel).put("is_ephemeral", true);
    }
}
