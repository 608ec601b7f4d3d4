package dev.nod.workspace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All messages of all channels. */
final class Messages {

    private final Map<String, NavigableMap<String, Message>> byChannel = new HashMap<>();

    void put(Message message) {
        in(message.channel()).put(message.ts(), message);
    }

    void remove(String channel, String ts) {
        in(channel).remove(ts);
    }

    Optional<Message> find(String channel, String ts) {
        return Optional.ofNullable(in(channel).get(ts));
    }

    Message get(String channel, String ts) {
        return find(channel, ts).orElseThrow(() -> new Refused("message_not_found"));
    }

    /** Everything in a channel, replies included, oldest first. */
    List<Message> all(String channel) {
        return List.copyOf(in(channel).values());
    }

    /** The messages of a channel outside threads, oldest first. */
    List<Message> roots(String channel) {
        return in(channel).values().stream().filter(message -> !message.isReply()).toList();
    }

    List<Message> replies(String channel, String thread) {
        return in(channel).tailMap(thread, false)
                .values()
                .stream()
                .filter(message -> thread.equals(message.threadTs()))
                .toList();
    }

    private NavigableMap<String, Message> in(String channel) {
        return byChannel.computeIfAbsent(channel, _ -> new TreeMap<>());
    }
}
