package dev.nod.workflow;

import dev.nod.request.Errand;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The workflows there are, of which one answers questions.
 *
 * @param all each of them; no two have the same name, command, channel or phrase
 */
public record Workflows(List<Workflow> all) {

    /** The name of the workflow that answers questions. */
    public static final String ANSWER = Errand.ANSWER_WORKFLOW;

    /** The words after {@code /nod} that mean something else than a workflow. */
    public static final Set<String> RESERVED = Set.of("help", "list", "status");

    public Workflows {
        all = List.copyOf(all);
        if (all.stream().noneMatch(workflow -> workflow.name().equals(ANSWER) && workflow.action() == null)) {
            throw new IllegalArgumentException("no workflow answers questions");
        }
        var names = new HashSet<String>();
        var commands = new HashSet<>(RESERVED);
        var channels = new HashSet<String>();
        var phrases = new HashSet<Phrase>();
        for (var workflow : all) {
            var trigger = workflow.trigger();
            if (!names.add(workflow.name())
                    || (trigger.command() != null && !commands.add(trigger.command()))
                    || !trigger.channels().stream().allMatch(channels::add)
                    || !trigger.phrases().stream().map(Phrase::of).allMatch(phrases::add)) {
                throw new IllegalArgumentException("the name or a trigger of the workflow '%s' is taken"
                        .formatted(workflow.name()));
            }
        }
    }

    /** The workflow of whatever names no other one. */
    public Workflow answer() {
        return named(ANSWER).orElseThrow();
    }

    /** The workflow of this name. */
    public Optional<Workflow> named(String name) {
        return all.stream().filter(workflow -> workflow.name().equals(name)).findFirst();
    }

    /** The workflow that has the longest of the phrases in these words, and of equally long ones the first. */
    public Optional<Workflow> about(String words) {
        return all.stream()
                .flatMap(workflow -> workflow.trigger()
                        .found(words)
                        .stream()
                        .map(found -> new About(workflow, found)))
                .min(Comparator.comparing(About::found, Phrase.Found.BEST_FIRST))
                .map(About::workflow);
    }

    private record About(Workflow workflow, Phrase.Found found) {}

    /** The workflow that this word after {@code /nod} starts, in any case. */
    public Optional<Workflow> startedBy(String word) {
        var command = word.toLowerCase(Locale.ROOT);
        return all.stream().filter(workflow -> Objects.equals(workflow.command(), command)).findFirst();
    }
}
