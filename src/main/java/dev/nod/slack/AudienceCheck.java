package dev.nod.slack;

import dev.nod.knowledge.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks up the channels and user groups that documents are for, and whether drafts of them can be reviewed. */
final class AudienceCheck {

    private final UserGroups groups;
    private final JoinedChannels joined;
    private final Installation nod;
    private final Map<String, Set<Audience>> audiences;

    /**
     * @param audiences the audiences of each source, by its name
     */
    AudienceCheck(WebApi api, Installation nod, Map<String, Set<Audience>> audiences) {
        groups = new UserGroups(api);
        joined = new JoinedChannels(api);
        this.nod = nod;
        this.audiences = new TreeMap<>(audiences);
    }

    /** One finding for each audience that is not everyone. */
    List<Finding> findings(ReviewChannel review) {
        var findings = new ArrayList<Finding>();
        audiences.forEach((source, its) -> its.stream()
                .filter(audience -> !audience.isForEveryone())
                .map(audience -> finding(source, audience, review))
                .distinct()
                .forEach(findings::add));
        return findings;
    }

    private Finding finding(String source, Audience audience, ReviewChannel review) {
        var labels = new TreeSet<>(audience.labels());
        var what = "Audience %s of source %s".formatted(String.join(", ", labels), source);
        var unknown = unknown(labels);
        if (!unknown.isEmpty()) {
            return new Finding(what, false,
                    "Nod sees no %s: correct it, invite @%s to the channel, or check the scope usergroups:read"
                            .formatted(String.join(", ", unknown), nod.name()));
        }
        if (!labels.contains(review.id()) && !labels.contains("#" + review.name())) {
            return new Finding(what, false,
                    "leaves out the review channel, so that nothing can be drafted from it: add \"#%s\""
                            .formatted(review.name()));
        }
        return new Finding(what, true, "is known to Slack, and can be reviewed");
    }

    private List<String> unknown(Set<String> labels) {
        var channels = joined.of(nod.user());
        var ids = groups.idsByName(labels);
        return labels.stream()
                .filter(label -> switch (label.charAt(0)) {
                    case '#', 'C', 'G' -> !channels.contains(label);
                    default -> !ids.containsKey(label) || groups.members(ids.get(label)).isEmpty();
                })
                .toList();
    }
}
