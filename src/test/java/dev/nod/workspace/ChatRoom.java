package dev.nod.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.testing.Browser;
import dev.nod.testing.ChatWindow;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

/** A workspace that people visit with a browser; at the end no page may have complained. */
final class ChatRoom implements AutoCloseable {

    private final Browser browser;
    private final Path folder;
    private Workspace workspace;

    ChatRoom(Browser browser, Path folder) {
        this.browser = browser;
        this.folder = folder;
        this.workspace = open(0);
    }

    private Workspace open(int port) {
        return Workspace.open(new WorkspaceSettings(port, folder, Clock.systemUTC()));
    }

    Workspace workspace() {
        return workspace;
    }

    /** @param place such as {@code ?as=ana#it-help} */
    ChatWindow visit(String place) {
        return new ChatWindow(browser.open(workspace.url() + "/" + place, 1280, 800));
    }

    ChatWindow visitByPhone(String place, int width) {
        return new ChatWindow(browser.openOnPhone(workspace.url() + "/" + place, width, 780));
    }

    /** Stops the server for as long as the work takes. */
    void restart(Runnable meanwhile) {
        var port = URI.create(workspace.url()).getPort();
        workspace.close();
        meanwhile.run();
        workspace = open(port);
    }

    /** Forgives what the pages complained about so far. */
    void forgive() {
        browser.forgive();
    }

    @Override
    public void close() {
        var complaints = browser.complaints();
        browser.clear();
        workspace.close();

        assertThat(complaints).isEmpty();
    }
}
