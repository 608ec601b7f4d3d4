package dev.nod.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A workspace whose methods are called as Nod calls them. */
abstract class WebApiCallsTest {

    static final Channel IT_HELP = Channels.IT_HELP;

    @TempDir
    Path folder;
    Workspace workspace;
    ApiClient api;
    PageClient ana;

    @BeforeEach
    final void start() {
        workspace = Workspace.open(new WorkspaceSettings(0, folder, Clock.systemUTC()));
        api = new ApiClient(workspace);
        ana = new PageClient(workspace, People.ANA);
    }

    @AfterEach
    final void stop() {
        ana.close();
        api.close();
        workspace.close();
    }

    JsonNode newest() {
        return api.call("conversations.history", "channel", IT_HELP.id(), "limit", "1")
                .path("messages")
                .path(0);
    }
}
