package dev.nod.cli;

import dev.nod.config.Settings;
import dev.nod.knowledge.Audience;
import dev.nod.slack.SlackDoctor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at Slack, if it is Slack that is to be served. */
final class SlackChecks {

    private SlackChecks() {}

    static List<Checked> of(Settings settings) {
        var slack = settings.slack();
        if (slack == null) {
            return List.of(Checked.fine("slack", "no tokens are set, so 'up' opens the try-it workspace"));
        }
        return new SlackDoctor(slack, settings.workflowsAt(null), settings.admins(), audiences(settings))
                .examine()
                .stream()
                .map(finding -> new Checked("slack " + finding.what(), finding.isFine(), finding.detail()))
                .toList();
    }

    private static Map<String, Set<Audience>> audiences(Settings settings) {
        return settings.audiences()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, source -> source.getValue().all()));
    }
}
