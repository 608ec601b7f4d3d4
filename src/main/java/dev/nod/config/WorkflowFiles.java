package dev.nod.config;

import dev.nod.approval.Policy;
import dev.nod.request.Nearest;
import dev.nod.workflow.Plan;
import dev.nod.workflow.Trigger;
import dev.nod.workflow.Workflow;
import dev.nod.workflow.Workflows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the workflows, a file each, and adds the one that answers questions if no file is about it. */
final class WorkflowFiles {

    private static final String FOLDER = "workflows";
    private static final String SUFFIX = ".yaml";
    private static final Duration USUAL_UNDO = Duration.ofSeconds(10);

    private final Path folder;
    private final Policy usual;
    private final @Nullable Duration undo;
    private final Set<String> actions;
    private final int passages;
    private final Problems problems;
    private final List<Workflow> workflows = new ArrayList<>();
    private final Map<String, Path> names = new HashMap<>();
    private final Map<String, Path> commands = new HashMap<>();

    /**
     * @param usual    the policy of a workflow that tells nothing else
     * @param undo     how long a decision can then be taken back; null if that depends on what it does
     * @param actions  the names of the actions there are
     * @param passages how many passages a draft is written from where nothing else is told
     * @param problems gathers what is wrong with any of the files
     */
    WorkflowFiles(
            Path configuration,
            Policy usual,
            @Nullable Duration undo,
            Set<String> actions,
            int passages,
            Problems problems) {
        folder = configuration.resolve(FOLDER);
        this.usual = usual;
        this.undo = undo;
        this.actions = Set.copyOf(actions);
        this.passages = passages;
        this.problems = problems;
    }

    Workflows read() {
        for (var file : files()) {
            try {
                workflows.add(read(file));
            } catch (ConfigurationException e) {
                problems.add(e);
            }
        }
        if (workflows.stream().noneMatch(workflow -> workflow.name().equals(Workflows.ANSWER))) {
            workflows.addFirst(new Workflow(Workflows.ANSWER, Trigger.NONE, "Answers questions.", usual, null,
                    Plan.usual(passages)));
        }
        return new Workflows(workflows);
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
        } catch (IOException e) {
            problems.in(0, FOLDER, "cannot be read: " + e);
            return List.of();
        }
    }

    private Workflow read(Path file) throws ConfigurationException {
        var own = new Problems(file.toString());
        var root = new YamlFile(file, own).read();
        var name = name(file, root);
        var command = root.value("command").flatMap(value -> command(file, value));
        var description = root.value("description").flatMap(Value::text).orElse("");
        var action = root.value("action").flatMap(this::action);
        checkWays(root, name, command, action);
        var review = new Review(root);
        var place = review.place().orElse(usual.place());
        var usually = Optional.ofNullable(undo).orElse(action.isPresent() ? USUAL_UNDO : Duration.ZERO);
        var policy = review.policy(usual, place, review.undo().orElse(usually));
        root.end();
        own.throwIfAny();
        return new Workflow(name, Trigger.command(command.orElse(null)), description, policy,
                action.orElse(null), Plan.usual(passages));
    }

    private String name(Path file, Section root) {
        var base = Objects.toString(file.getFileName()).replace(SUFFIX, "");
        var name = root.value("name").flatMap(value -> value.text(Forms::name)).orElse(base);
        var earlier = names.putIfAbsent(name, file);
        if (earlier != null) {
            root.problem("name", "'%s' is also the name of the workflow in %s".formatted(name, earlier));
        }
        return name;
    }

    private Optional<String> command(Path file, Value value) {
        return value.text(Forms::command).flatMap(command -> {
            var earlier = commands.putIfAbsent(command, file);
            return earlier == null
                    ? Optional.of(command)
                    : value.wrong(
                            "'%s' is also the command of the workflow in %s".formatted(command, earlier));
        });
    }

    private Optional<String> action(Value value) {
        return value.text()
                .flatMap(name -> actions.contains(name)
                        ? Optional.of(name)
                        : value.wrong("there is no action '%s'; %s".formatted(name, Nearest.to(name, actions)
                                .map("did you mean '%s'?"::formatted)
                                .orElse("write one to config/actions"))));
    }

    private static void checkWays(
            Section root,
            String name,
            Optional<String> command,
            Optional<String> action) {
        if (name.equals(Workflows.ANSWER) && action.isPresent()) {
            root.problem("action", "would follow every question; give it to a workflow with a command");
        }
        if (!name.equals(Workflows.ANSWER) && command.isEmpty()) {
            root.required("command", "the word after /nod that starts it");
        }
    }
}
