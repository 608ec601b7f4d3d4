package dev.nod;

import dev.nod.config.Settings;
import dev.nod.slack.SlackSettings;
import dev.nod.workspace.Workspace;
import dev.nod.workspace.WorkspaceSettings;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What Nod serves: the Slack workspace that the settings name, or else the try-it workspace, which it opens. */
final class Served implements AutoCloseable {

    private final SlackSettings slack;
    private final @Nullable Workspace workspace;

    private Served(SlackSettings slack, @Nullable Workspace workspace) {
        this.slack = slack;
        this.workspace = workspace;
    }

    static Served of(Settings settings, Clock clock) {
        var slack = settings.slack();
        if (slack != null) {
            return new Served(slack, null);
        }
        var workspace = Workspace
                .open(new WorkspaceSettings(settings.tryPort(), settings.data().resolve("try"), clock));
        return new Served(slackAt(workspace, settings.reviewChannel()), workspace);
    }

    /** The try-it workspace is reached as Slack is, over HTTP and WebSocket. */
    private static SlackSettings slackAt(Workspace workspace, String reviewChannel) {
        return new SlackSettings(
                workspace.botToken(),
                workspace.appToken(),
                URI.create(workspace.apiUrl()),
                reviewChannel);
    }

    /** How to reach it. */
    SlackSettings slack() {
        return slack;
    }

    /** The address of the try-it workspace, or null when a real workspace is served. */
    @Nullable
    String tryIt() {
        return workspace == null ? null : workspace.url();
    }

    @Override
    public void close() {
        if (workspace != null) {
            workspace.close();
        }
    }
}
