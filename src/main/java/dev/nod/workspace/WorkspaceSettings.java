package dev.nod.workspace;

import java.nio.file.Path;
import java.time.Clock;

/**
 * Where a try-it workspace listens and keeps its journal.
 *
 * @param port 1 to 65535, or 0 for any free port
 * @param folder created when absent
 */
public record WorkspaceSettings(int port, Path folder, Clock clock) {

    public WorkspaceSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is 0 to 65535, not " + port);
        }
    }
}
