package dev.nod.workflow;

import dev.nod.action.ActionTemplate;
import dev.nod.action.Arguments;
import dev.nod.action.Call;
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
     * @throws IllegalArgumentException if the request's values do not fit the template
     */
    Optional<Call> call(Request request, int revision) {
        return template(request).map(template -> call(template, request, revision));
    }

    private static Call call(ActionTemplate template, Request request, int revision) {
        return switch (template.check(request.errand().arguments())) {
            case Arguments.Complete complete -> template.call(complete,
                    new Occasion(reference(request, revision), request.asker().id(), request.question()));
            case Arguments other -> throw new IllegalArgumentException(
                    "the values of request %s do not fit the action %s: %s".formatted(request.id(),
                            template.name(), other));
        };
    }

    /** The same for each look at one revision, and of another one for no other. */
    private static String reference(Request request, int revision) {
        var name = "%s#%d".formatted(request.id(), revision);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
