package dev.nod.request;

/**
 * One exact message.
 *
 * @param channel the id of the channel that holds it
 * @param ts      its timestamp id, unique in the channel
 */
public record MessageRef(String channel, String ts) {

    public MessageRef {
        if (channel.isBlank() || ts.isBlank()) {
            throw new IllegalArgumentException("a message needs a channel and a ts");
        }
    }
}
