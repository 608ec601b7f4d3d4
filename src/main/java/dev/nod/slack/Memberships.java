package dev.nod.slack;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds out which channels and user groups, of those that labels name by id or by name, somebody is in. In what Slack
 * does not tell of, nobody is.
 */
final class Memberships {

    private final JoinedChannels joined;
    private final UserGroups groups;
    private final Recent<Map<String, String>> ids;
    private final Recent<Set<String>> members;

    Memberships(WebApi api, Clock clock) {
        joined = new JoinedChannels(api);
        groups = new UserGroups(api);
        ids = new Recent<>(clock);
        members = new Recent<>(clock);
    }

    /** Those of the labels that name a channel or a group that the person is in. */
    Set<String> of(String user, Set<String> labels) {
        var own = new HashSet<String>();
        var channelLabels = labels.stream().filter(label -> label.matches("[#CG].*")).toList();
        if (!channelLabels.isEmpty()) {
            var channels = joined.of(user);
            channelLabels.stream().filter(channels::contains).forEach(own::add);
        }
        var groupLabels = labels.stream()
                .filter(label -> label.matches("[@S].*"))
                .collect(Collectors.toUnmodifiableSet());
        groupIds(groupLabels).forEach((label, group) -> {
            if (members.of(group, () -> groups.members(group)).orElse(Set.of()).contains(user)) {
                own.add(label);
            }
        });
        return own;
    }

    private Map<String, String> groupIds(Set<String> labels) {
        return ids.of(String.valueOf(new TreeSet<>(labels)),
                () -> Optional.of(groups.idsByName(labels)).filter(found -> !found.isEmpty()))
                .orElse(Map.of());
    }
}
