package dev.nod.config;

import dev.nod.approval.Policy;
import dev.nod.workflow.Workflow;
import dev.nod.workflow.Workflows;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one workflow. */
final class WorkflowFile {

    private static final Duration USUAL_UNDO = Duration.ofSeconds(10);

    private final Path file;
    private final String base;
    private final Claims claims;
    private final Nameable names;

    /**
     * @param base what it is called unless it tells a name
     */
    WorkflowFile(Path file, String base, Claims claims, Nameable names) {
        this.file = file;
        this.base = base;
        this.claims = claims;
        this.names = names;
    }

    /**
     * What holds where a workflow tells nothing else.
     *
     * @param undo     how long a decision can be taken back; null if that depends on what it does
     * @param passages how many passages a draft is written from
     */
    record Usual(Policy policy, @Nullable Duration undo, int passages) {}

    Workflow read(Usual usual) throws ConfigurationException {
        var problems = new Problems(file.toString());
        var root = new YamlFile(file, problems).read();
        var name = name(root);
        var description = root.value("description").flatMap(Value::text).orElse("");
        var action = root.value("action").flatMap(names::action);
        if (name.equals(Workflows.ANSWER) && action.isPresent()) {
            root.problem("action", "would follow every question; give it to a workflow with a command");
        }
        var trigger = new TriggerSettings(file, claims).read(root, name, root.has("action"));
        var plan = new PlanSettings(names, usual.passages()).read(root);
        var review = new Review(root);
        var place = review.place().orElse(usual.policy().place());
        var usually = Optional.ofNullable(usual.undo())
                .orElse(action.isPresent() || root.has(AutoAcceptSettings.KEY) ? USUAL_UNDO : Duration.ZERO);
        var decided = review.policy(usual.policy(), place, review.undo().orElse(usually));
        var quorum = new AutoAcceptSettings(root).read(decided.quorum(), root.has("action"));
        root.end();
        problems.throwIfAny();
        return new Workflow(name, trigger, description, decided.with(quorum), action.orElse(null), plan);
    }

    private String name(Section root) {
        var name = root.value("name").flatMap(value -> value.text(Forms::name)).orElse(base);
        claims.take("the name", name, file)
                .ifPresent(taken -> root.problem("name", "'%s' %s".formatted(name, taken)));
        return name;
    }
}
