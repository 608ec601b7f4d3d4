package dev.nod.slack;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a question while something goes wrong on the line to Slack. */
abstract class FaultyOfficeTest {

    @TempDir
    Path folder;
    FaultyOffice faulty;

    @BeforeEach
    final void open() {
        faulty = office();
    }

    @AfterEach
    final void close() {
        faulty.close();
    }

    /** Where what is approved is done at once, unless a test wants it otherwise. */
    FaultyOffice office() {
        return FaultyOffice.hasty(folder);
    }
}
