package dev.nod.config;

import dev.nod.approval.Deciders;
import dev.nod.approval.Policy;
import dev.nod.testing.Policies;
import dev.nod.workflow.Workflows;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Files of workflows, among sound settings. */
abstract class WorkflowFolderTest {

    /** What holds where a file does not say otherwise. */
    final Policy usual;
    ConfigFolder config;

    /** Usually one of two decides, for good. */
    WorkflowFolderTest() {
        this(Policies.of(new Deciders(Set.of("U0BEN00001", "U0MIA00001"), Set.of(), Set.of()),
                Duration.ofHours(8)));
    }

    WorkflowFolderTest(Policy usual) {
        this.usual = usual;
    }

    @BeforeEach
    final void makeTheFolder(@TempDir Path folder) throws IOException {
        config = new ConfigFolder(folder);
    }

    Path file(String name) {
        return config.file("workflows/%s.yaml".formatted(name));
    }

    void write(String name, String yaml) throws IOException {
        config.write("workflows/%s.yaml".formatted(name), yaml);
    }

    List<String> problems() {
        return ConfigFolder.problems(this::read);
    }

    Workflows read() throws ConfigurationException {
        return config.workflows(usual);
    }
}
