package dev.nod.workspace;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A message as it now stands.
 *
 * @param ts its id within the channel: seconds and microseconds, such as 1712345678.000100
 * @param threadTs the parent's ts for a reply, null for a message in the channel
 */
record Message(
        String channel,
        String ts,
        String user,
        @Nullable String threadTs,
        Content content,
        @Nullable Edit edited) {

    /**
     * What a message says.
     *
     * @param blocks an array, or null without blocks
     * @param metadata what the app attached, shown only to apps
     */
    record Content(String text, @Nullable JsonNode blocks, @Nullable JsonNode metadata) {

        static Content plain(String text) {
            return new Content(text, null, null);
        }

        boolean mentions(Person person) {
            return text.contains("<@" + person.id() + ">");
        }
    }

    /** Who changed a message, and the ts of the change. */
    record Edit(String user, String ts) {}

    Message withContent(Content changed, @Nullable Edit edit) {
        return new Message(channel, ts, user, threadTs, changed, edit == null ? edited : edit);
    }

    /** The ts of the thread that a reply to this message belongs to. */
    @JsonIgnore
    String thread() {
        return threadTs == null ? ts : threadTs;
    }

    @JsonIgnore
    boolean isReply() {
        return threadTs != null;
    }

    @JsonIgnore
    boolean isFromBot() {
        return user.equals(People.NOD.id());
    }
}
