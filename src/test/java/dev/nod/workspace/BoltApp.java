package dev.nod.workspace;

import static org.awaitility.Awaitility.await;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.MethodsClient;
import com.slack.api.socket_mode.SocketModeClient;

/** The official Java SDK, unmodified, as an app of the workspace. */
final class BoltApp implements AutoCloseable {

    private final Workspace workspace;
    private final Slack slack;
    private final App app;
    private final SocketModeApp socket;

    BoltApp(Workspace workspace) throws Exception {
        this.workspace = workspace;
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(workspace.apiUrl());
        config.setProxyUrl(null);
        slack = Slack.getInstance(config);
        app = new App(AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(workspace.botToken())
                .clientId(null)
                .clientSecret(null)
                .allEventsApiAutoAckEnabled(true)
                .build());
        socket = new SocketModeApp(workspace.appToken(), app, SocketModeClient.Backend.Tyrus, 10);
    }

    App app() {
        return app;
    }

    MethodsClient methods() {
        return slack.methods(workspace.botToken());
    }

    BoltApp connect() throws Exception {
        socket.startAsync();
        try (var page = new PageClient(workspace, People.ANA)) {
            page.listen();
            await().until(() -> page.events("connected")
                    .stream()
                    .anyMatch(event -> event.path("connected").asBoolean()));
        }
        return this;
    }

    @Override
    public void close() {
        try {
            socket.close();
            slack.close();
        } catch (Exception e) {
            throw new AssertionError("The app cannot be closed", e);
        }
    }
}
