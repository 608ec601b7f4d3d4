package dev.nod.workspace;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Who reacted to which message with what, in the order of the first of each kind. */
final class Reactions {

    private final Map<String, LinkedHashMap<String, Set<String>>> byMessage = new HashMap<>();

    void add(String channel, String ts, String name, String user) {
        byMessage.computeIfAbsent(key(channel, ts), _ -> new LinkedHashMap<>())
                .computeIfAbsent(name, _ -> new LinkedHashSet<>())
                .add(user);
    }

    void remove(String channel, String ts, String name, String user) {
        var names = byMessage.getOrDefault(key(channel, ts), new LinkedHashMap<>());
        var users = names.getOrDefault(name, new LinkedHashSet<>());
        users.remove(user);
        if (users.isEmpty()) {
            names.remove(name);
        }
    }

    void forget(String channel, String ts) {
        byMessage.remove(key(channel, ts));
    }

    boolean has(String channel, String ts, String name, String user) {
        return of(channel, ts).getOrDefault(name, Set.of()).contains(user);
    }

    Map<String, Set<String>> of(String channel, String ts) {
        return Collections.unmodifiableMap(byMessage.getOrDefault(key(channel, ts), new LinkedHashMap<>()));
    }

    private static String key(String channel, String ts) {
        return channel + " " + ts;
    }
}
