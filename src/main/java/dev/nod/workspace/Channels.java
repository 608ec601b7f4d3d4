package dev.nod.workspace;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The channels, who is in them and which are archived. */
final class Channels {

    static final Channel GENERAL = new Channel("C0GENERAL1", "general", Channel.Kind.PUBLIC,
            "Company-wide news and chatter", null);
    static final Channel IT_HELP = new Channel("C0ITHELP01", "it-help", Channel.Kind.PUBLIC,
            "Questions about laptops, VPN and accounts", null);
    static final Channel RANDOM = new Channel("C0RANDOM01", "random", Channel.Kind.PUBLIC, "Everything else",
            null);
    static final Channel APPROVALS = new Channel("C0APPROVE1", "nod-approvals", Channel.Kind.PRIVATE,
            "Drafts waiting for a thumbs-up", null);
    static final Channel HR = new Channel("C0HRPRIV01", "hr-private", Channel.Kind.PRIVATE,
            "The people team among themselves", null);
    static final Channel ADMINS = new Channel("C0ADMINS01", "nod-admins", Channel.Kind.PRIVATE,
            "Notices from Nod to its administrators", null);

    private final Map<String, Channel> byId = new LinkedHashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Set<String> archived = new HashSet<>();

    Channels() {
        add(GENERAL, People.MEMBERS);
        add(IT_HELP, People.EVERYBODY);
        add(RANDOM, People.MEMBERS);
        add(APPROVALS, List.of(People.BEN, People.MIA, People.NOD));
        add(HR, List.of(People.HANA, People.NOD));
        add(ADMINS, List.of(People.MIA, People.NOD));
        for (var person : People.HUMANS) {
            add(Channel.directWith(person), List.of(person, People.NOD));
        }
    }

    private void add(Channel channel, List<Person> people) {
        byId.put(channel.id(), channel);
        var ids = new LinkedHashSet<String>();
        people.forEach(person -> ids.add(person.id()));
        members.put(channel.id(), ids);
    }

    Collection<Channel> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    Optional<Channel> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Channel get(String id) {
        return find(id).orElseThrow(() -> new Refused("channel_not_found"));
    }

    Set<String> members(String channel) {
        return Collections.unmodifiableSet(members.getOrDefault(channel, Set.of()));
    }

    boolean isMember(String channel, String user) {
        return members(channel).contains(user);
    }

    boolean isVisible(String channel, String user) {
        var isOpen = get(channel).isPublic() && People.byId(user).filter(Person::isGuest).isEmpty();
        return isOpen || isMember(channel, user);
    }

    boolean isArchived(String channel) {
        return archived.contains(channel);
    }

    void join(String channel, String user) {
        members.computeIfAbsent(channel, _ -> new LinkedHashSet<>()).add(user);
    }

    void leave(String channel, String user) {
        members.computeIfAbsent(channel, _ -> new LinkedHashSet<>()).remove(user);
    }

    void archive(String channel, boolean isArchived) {
        if (isArchived) {
            archived.add(channel);
        } else {
            archived.remove(channel);
        }
    }
}
