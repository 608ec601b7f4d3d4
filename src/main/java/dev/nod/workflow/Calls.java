package dev.nod.workflow;

import dev.nod.action.ActionTemplate;
import dev.nod.action.Arguments;
import dev.nod.action.Call;
import dev.nod.action.Notice;
import dev.nod.action.Occasion;
import dev.nod.request.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the call that a request asks for out of the template that its workflow ends in. */
public final class Calls {

    private final Workflows workflows;
    private final Map<String, ActionTemplate> templates;

    public Calls(Workflows workflows, List<ActionTemplate> templates) {
        this.workflows = workflows;
        this.templates = templates.stream()
                .collect(Collectors.toUnmodifiableMap(ActionTemplate::name, Function.identity()));
    }

    /** The template that a request's workflow ends in; empty where it ends in an answer. */
    Optional<ActionTemplate> template(Request request) {
        return workflows.named(request.errand().workflow())
                .flatMap(workflow -> Optional.ofNullable(workflow.action()))
                .map(templates::get);
    }

    /**
     * The call that a request asks for; empty where its workflow ends in an answer.
     *
     * @param found the values that a model found, which count where the asker gave none
     * @throws IllegalArgumentException if the values do not fit the template
     */
    Optional<Call> call(Request request, int revision, Map<String, String> found) {
        return template(request).map(template -> call(template, request, revision, found));
    }

    private static Call call(
            ActionTemplate template,
            Request request,
            int revision,
            Map<String, String> found) {
        return switch (Values.of(template, request.errand().arguments(), found).arguments()) {
            case Arguments.Complete complete -> template.call(complete,
                    new Occasion(reference(request, revision), request.asker().id(), request.question()));
            case Arguments other -> throw new IllegalArgumentException(
                    "the values of request %s do not fit the action %s: %s".formatted(request.id(),
                            template.name(), other));
        };
    }

    /** What the asker is told where the values do not suffice for a call; empty where they do. */
    Optional<Notice.Incomplete> incomplete(Request request) {
        var command = workflows.named(request.errand().workflow()).map(Workflow::command);
        return template(request)
                .flatMap(template -> Values.incomplete(template, request, command.orElse(null)));
    }

    /** The same for each look at one revision, and of another one for no other. */
    private static String reference(Request request, int revision) {
        var name = "%s#%d".formatted(request.id(), revision);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
