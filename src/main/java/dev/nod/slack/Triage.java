package dev.nod.slack;

import dev.nod.request.Errand;
import dev.nod.workflow.Workflow;
import dev.nod.workflow.Workflows;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells which workflow a question is for: that of the channel where it is asked, else that of the longest phrase in it,
 * else the one that answers. Nothing but the asker's own words counts: not the thread, and not what they quote.
 */
final class Triage {

    /** Slack quotes a line after {@code >}, everything after {@code >>>}, and what is pasted between three backticks. */
    private static final Pattern QUOTED = Pattern
            .compile("(?s:```.*?(?:```|\\z))|(?ms:^\\s*>>>.*)|(?m:^\\s*>.*$)");

    private final Workflows workflows;
    private final Map<String, Workflow> byChannel;

    private Triage(Workflows workflows, Map<String, Workflow> byChannel) {
        this.workflows = workflows;
        this.byChannel = Map.copyOf(byChannel);
    }

    /**
     * Looks up the channels that workflows name.
     *
     * @throws SlackSetupException if one is not there, or two workflows mean the same one
     */
    static Triage find(Workflows workflows, WebApi api, Installation nod) {
        var byChannel = new HashMap<String, Workflow>();
        for (var workflow : workflows.all()) {
            for (var channel : workflow.trigger().channels()) {
                var other = byChannel.putIfAbsent(ReviewChannel.idOf(api, nod, channel), workflow);
                if (other != null) {
                    throw new SlackSetupException(
                            "The workflows %s and %s both wait for what is asked in %s; leave it to one of them."
                                    .formatted(other.name(), workflow.name(), channel));
                }
            }
        }
        return new Triage(workflows, byChannel);
    }

    /** The workflow of a question, without values for its action. */
    Errand errand(String channel, String question) {
        return new Errand(workflow(channel, question).name(), Map.of());
    }

    /**
     * The workflow of a question.
     *
     * @param channel  the id of where it is asked
     * @param question as plain text
     */
    Workflow workflow(String channel, String question) {
        return Optional.ofNullable(byChannel.get(channel))
                .or(() -> workflows.about(own(question)))
                .orElseGet(workflows::answer);
    }

    /** Without what people quote or paste. */
    private static String own(String question) {
        return QUOTED.matcher(question).replaceAll("\n");
    }
}
