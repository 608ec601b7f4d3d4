package dev.nod.slack;

import com.slack.api.methods.response.views.ViewsOpenResponse;
import dev.nod.action.ActionTemplate;
import dev.nod.action.Arguments;
import dev.nod.request.Errand;
import dev.nod.request.Person;
import dev.nod.workflow.Workflow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in requests for actions, whose values are complete, or asked for in a form. */
final class ActionRequests {

    private static final Logger LOG = LoggerFactory.getLogger(ActionRequests.class);

    private final SlackMenu menu;
    private final DirectRequests requests;
    private final WebApi api;
    private final Whispers whispers;
    private final Executor executor;

    /**
     * @param executor where forms are opened, so that the command is acknowledged in time
     */
    ActionRequests(
            SlackMenu menu,
            DirectRequests requests,
            WebApi api,
            Whispers whispers,
            Executor executor) {
        this.menu = menu;
        this.requests = requests;
        this.api = api;
        this.whispers = whispers;
        this.executor = executor;
    }

    /** Returns what the person is told at once; empty when a form opens. */
    String start(Invocation invocation, Workflow workflow, ActionTemplate action, String text, String rest) {
        return switch (action.read(rest)) {
            case Arguments.Complete(var values) ->
                requests.receive(invocation, text, new Errand(workflow.name(), values))
                        ? Words.ACTION_TAKEN
                        : Words.NOT_STORED;
            case Arguments.Incomplete incomplete when incomplete.mistakes().isEmpty() -> {
                executor.execute(() -> open(invocation, workflow, action, incomplete));
                yield "";
            }
            case Arguments.Incomplete incomplete -> problems(workflow, incomplete);
        };
    }

    private String problems(Workflow workflow, Arguments.Incomplete incomplete) {
        var mistakes = incomplete.problems()
                .stream()
                .map(problem -> "• " + Mrkdwn.escape(problem))
                .collect(Collectors.joining("\n"));
        return "Nothing was asked for:\n%s\n%s".formatted(mistakes, menu.usage(workflow).orElse(""));
    }

    private void open(
            Invocation invocation,
            Workflow workflow,
            ActionTemplate action,
            Arguments.Incomplete incomplete) {
        var carried = new Invocation.Carried(invocation, workflow.name());
        var form = ActionForms.of(action, incomplete.values(), carried);
        var reply = api.call("views.open",
                client -> client.viewsOpen(request -> request.triggerId(invocation.id()).view(form)));
        if (reply instanceof Reply.Failure<ViewsOpenResponse> failure) {
            LOG.warn("a form did not open: {}", failure.reason());
            whispers.tell(invocation.user(), invocation.place(),
                    "%s\n%s".formatted(problems(workflow, incomplete), Words.FORM_NOT_OPENED));
        }
    }

    /** Takes the values that a person filled into a form. */
    Submitted submit(Person by, Filled form) {
        var carried = Invocation.parse(form.view().getPrivateMetadata());
        var workflow = carried.flatMap(its -> menu.workflows().named(its.workflow()));
        var action = workflow.flatMap(menu::action);
        if (carried.isEmpty() || action.isEmpty() || !carried.get().invocation().user().equals(by.id())) {
            return Submitted.failed(ActionForms.firstBlock(form.view()), Words.NOT_DONE, null);
        }
        var invocation = carried.get().invocation();
        return switch (action.get().check(ActionForms.values(action.get(), form))) {
            case Arguments.Complete(var values) -> {
                var question = question(workflow.get(), values);
                yield requests.receive(invocation, question, new Errand(workflow.get().name(), values))
                        ? Submitted.done(invocation.place(), Words.ACTION_TAKEN)
                        : Submitted.failed(ActionForms.firstBlock(form.view()), Words.NOT_STORED,
                                invocation.place());
            }
            case Arguments.Incomplete incomplete ->
                new Submitted(errors(action.get(), incomplete), "", invocation.place());
        };
    }

    /** What the person could have typed. */
    private static String question(Workflow workflow, Map<String, String> values) {
        return values.entrySet()
                .stream()
                .map(value -> "%s=%s".formatted(value.getKey(), quoted(value.getValue())))
                .collect(Collectors.joining(" ", workflow.command() + " ", ""));
    }

    private static String quoted(String value) {
        return value.matches("\\S*") ? value : "\"%s\"".formatted(value);
    }

    /** Each at its field, and what belongs to none at the first. */
    private static Map<String, String> errors(ActionTemplate action, Arguments.Incomplete incomplete) {
        var errors = new LinkedHashMap<String, String>();
        for (var problem : incomplete.problems()) {
            var block = action.parameters()
                    .stream()
                    .map(parameter -> parameter.name())
                    .filter(name -> problem.startsWith(name + " "))
                    .findFirst()
                    .orElseGet(() -> action.parameters().getFirst().name());
            errors.merge(block, problem, (one, other) -> "%s; %s".formatted(one, other));
        }
        return errors;
    }
}
