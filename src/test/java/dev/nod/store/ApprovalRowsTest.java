package dev.nod.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Approvals in an empty database. */
abstract class ApprovalRowsTest {

    @TempDir
    Path folder;
    Tables tables;

    @BeforeEach
    final void open() {
        tables = Tables.open(folder);
    }

    @AfterEach
    final void close() {
        tables.close();
    }
}
