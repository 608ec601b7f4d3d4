package dev.nod.slack;

import dev.nod.workflow.Workflow;
import dev.nod.workflow.Workflows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks up the channels where every question is for one workflow. */
final class TriggerCheck {

    private final WebApi api;
    private final Installation nod;
    private final Map<String, String> takenBy = new HashMap<>();

    TriggerCheck(WebApi api, Installation nod) {
        this.api = api;
        this.nod = nod;
    }

    /** One finding for each channel that a workflow names. */
    List<Finding> findings(Workflows workflows) {
        var findings = new ArrayList<Finding>();
        for (var workflow : workflows.all()) {
            for (var channel : workflow.trigger().channels()) {
                findings.add(Finding.of("Channel %s of %s".formatted(channel, workflow.name()),
                        () -> joined(channel, workflow)));
            }
        }
        return findings;
    }

    private String joined(String wanted, Workflow workflow) {
        var channel = ReviewChannel.conversation(api, nod, ReviewChannel.idOf(api, nod, wanted), wanted);
        var other = takenBy.putIfAbsent(channel.getId(), workflow.name());
        if (other != null) {
            throw new SlackSetupException("#%s is that of the workflow %s as well: leave it to one of them."
                    .formatted(channel.getName(), other));
        }
        if (channel.isArchived()) {
            throw new SlackSetupException(
                    "#%s is archived: unarchive it, or take it out of the workflow."
                            .formatted(channel.getName()));
        }
        if (!channel.isMember()) {
            throw new SlackSetupException("Nod is not in #%s: type \"/invite @%s\" in it."
                    .formatted(channel.getName(), nod.name()));
        }
        return "Nod is in #" + channel.getName();
    }
}
