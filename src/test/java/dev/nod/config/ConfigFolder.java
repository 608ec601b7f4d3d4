package dev.nod.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nod.approval.Policy;
import dev.nod.workflow.Workflows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** A folder with sound settings, to which a test adds files. */
final class ConfigFolder {

    /** Sound settings that say no more than they have to; their documents are in a folder beside them. */
    static final String SOUND = """
        review:
          channel: nod-approvals
          approvers:
            emails: [ben@example.com]
        sources:
          - name: handbook
            folder: handbook
        """;

    private static final Nameable NAMES = new Nameable(Set.of("restart-service", "open-ticket"),
            Set.of("service-state", "outages"), Set.of("draft", "judge", "brief"));

    private final Path path;

    ConfigFolder(Path path) throws IOException {
        this.path = path;
        Files.createDirectories(path.resolve("docs"));
        write("nod.yaml", """
            review: {channel: drafts, approvers: {emails: [ben@example.com]}}
            sources: [{name: docs, folder: docs}]
            """);
    }

    /** Where a file is, by its path in the folder. */
    Path file(String name) {
        return path.resolve(name);
    }

    void write(String name, String text) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), text);
    }

    /** All settings, with these variables in the environment. */
    Settings settings(Map<String, String> environment) throws ConfigurationException {
        return Configuration.read(path, environment);
    }

    /** The workflows alone, in a house with a few actions, lookups and prompts. */
    Workflows workflows(Policy usual) throws ConfigurationException {
        return workflows(usual, null);
    }

    Workflows workflows(Policy usual, @Nullable Duration undo) throws ConfigurationException {
        var problems = new Problems("nod.yaml");
        var workflows = new WorkflowFiles(path, NAMES, new WorkflowFile.Usual(usual, undo, 6), problems)
                .read();
        problems.throwIfAny();
        return workflows;
    }

    /** What is wrong according to whoever reads. */
    static List<String> problems(ThrowingCallable reading) {
        var thrown = catchThrowableOfType(ConfigurationException.class, reading);
        return Objects.requireNonNull(thrown).problems().stream().map(Problem::toString).toList();
    }
}
