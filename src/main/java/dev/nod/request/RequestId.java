package dev.nod.request;

/**
 * The identity of a question: the message that asked it. The same message delivered twice, or as two kinds of
 * event, has the same identity.
 *
 * @param team    the workspace's id
 * @param channel the channel's id
 * @param ts      the message's timestamp id within the channel; for a slash command, which leaves no message,
 *                the id of the invocation
 */
public record RequestId(String team, String channel, String ts) {

    public RequestId {
        if (team.isBlank() || channel.isBlank() || ts.isBlank() || (team + channel).contains("/")) {
            throw new IllegalArgumentException("not a request id: '%s/%s/%s'".formatted(team, channel, ts));
        }
    }

    /** Reads what {@link #toString()} wrote. */
    public static RequestId parse(String text) {
        var parts = text.split("/", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a request id: '%s'".formatted(text));
        }
        return new RequestId(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return team + "/" + channel + "/" + ts;
    }
}
