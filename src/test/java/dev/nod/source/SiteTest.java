package dev.nod.source;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An empty site for each test, and the pages that Nod has of it. */
abstract class SiteTest {

    @TempDir
    Path temporary;

    final WebHost host = new WebHost();
    WebPages pages;

    @BeforeEach
    void keepPages() {
        pages = new WebPages(temporary);
    }

    @AfterEach
    void close() {
        host.close();
    }
}
