package dev.nod.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of commands, in a home of its own. */
abstract class ShellTest {

    @TempDir
    Path home;
    Shell shell;

    @BeforeEach
    final void open() {
        shell = new Shell(home);
    }
}
