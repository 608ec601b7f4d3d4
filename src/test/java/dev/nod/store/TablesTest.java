package dev.nod.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that starts with an empty database. */
abstract class TablesTest {

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
