package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.audit.Verification;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of the whole flow, which starts with an empty database. */
abstract class FlowTest {

    Flow flow;

    @BeforeEach
    final void open(@TempDir Path folder) {
        flow = new Flow(folder);
    }

    @AfterEach
    final void close() {
        var audit = flow.audit();
        flow.close();
        assertThat(audit).isInstanceOf(Verification.Whole.class);
    }
}
