package dev.nod.cli;

import dev.nod.config.Settings;
import dev.nod.slack.SlackSession;
import dev.nod.slack.SlackSetupException;
import java.util.List;

/** Looks at Slack, if it is Slack that is to be served. */
final class SlackChecks {

    private SlackChecks() {}

    static List<Checked> of(Settings settings) {
        var slack = settings.slack();
        if (slack == null) {
            return List.of(Checked.fine("slack", "no tokens are set, so 'up' opens the try-it workspace"));
        }
        try (var session = SlackSession.open(slack)) {
            return List.of(
                    Checked.fine("slack", session.teamName() + ", reviewing in " + settings.reviewChannel()));
        } catch (SlackSetupException e) {
            return List.of(Checked.failed("slack", String.valueOf(e.getMessage())));
        }
    }
}
