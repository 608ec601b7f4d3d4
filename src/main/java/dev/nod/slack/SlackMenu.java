package dev.nod.slack;

import dev.nod.action.ActionTemplate;
import dev.nod.action.Parameter;
import dev.nod.action.ParameterType;
import dev.nod.workflow.Workflow;
import dev.nod.workflow.Workflows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What people can ask for with {@code /nod}.
 *
 * @param actions what workflows can end in
 */
public record SlackMenu(Workflows workflows, List<ActionTemplate> actions) {

    public SlackMenu {
        actions = List.copyOf(actions);
    }

    /** The action that a workflow ends in; empty where it ends in an answer. */
    Optional<ActionTemplate> action(Workflow workflow) {
        return actions.stream().filter(action -> action.name().equals(workflow.action())).findFirst();
    }

    /** Everything that there is, as mrkdwn. */
    String list() {
        var lines = new ArrayList<String>();
        lines.add("`/nod` _your question_: I look in our documents");
        workflows.all().forEach(workflow -> usage(workflow).ifPresent(lines::add));
        return "%s\nWhatever I draft, a colleague approves or declines it."
                .formatted(String.join("\n", lines));
    }

    /** How a workflow is started; empty where no word does. */
    Optional<String> usage(Workflow workflow) {
        var command = workflow.command();
        if (command == null) {
            return Optional.empty();
        }
        var action = action(workflow);
        var words = action.map(SlackMenu::parameters).orElse(" _your question_");
        var purpose = workflow.description().isBlank()
                ? action.map(ActionTemplate::title).orElse("")
                : workflow.description();
        return Optional.of("`/nod %s`%s%s".formatted(command, words,
                purpose.isBlank() ? "" : ": " + Mrkdwn.escape(purpose)));
    }

    private static String parameters(ActionTemplate action) {
        var words = new StringBuilder();
        for (var parameter : action.parameters()) {
            words.append(parameter.isRequired() ? " `%s`" : " [`%s`]");
            var at = words.lastIndexOf("%s");
            words.replace(at, at + 2, "%s=%s".formatted(parameter.name(), values(parameter)));
        }
        return words.toString();
    }

    private static String values(Parameter parameter) {
        return switch (parameter.type()) {
            case ParameterType.Choice(var options) ->
                Mrkdwn.escape(String.join("|", options)).replace('`', '\'');
            case ParameterType.WholeNumber(var least, var most) -> "%d…%d".formatted(least, most);
            case ParameterType.Flag _ -> "true|false";
            case ParameterType.Text _ -> "…";
        };
    }
}
