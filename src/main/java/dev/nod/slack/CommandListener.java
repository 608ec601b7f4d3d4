package dev.nod.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import dev.nod.request.Errand;
import dev.nod.workflow.Workflow;
import java.util.Locale;
import java.util.Map;

/** Takes questions and errands out of {@code /nod}. */
final class CommandListener {

    private final SlackMenu menu;
    private final ActionRequests actions;
    private final DirectRequests requests;
    private final Installation nod;
    private final Triage triage;

    CommandListener(
            SlackMenu menu,
            ActionRequests actions,
            DirectRequests requests,
            Installation nod,
            Triage triage) {
        this.menu = menu;
        this.actions = actions;
        this.requests = requests;
        this.nod = nod;
        this.triage = triage;
    }

    /** Returns what the person is told at once, in private; empty for nothing. */
    String hear(SlashCommandPayload command) {
        if (!nod.team().equals(command.getTeamId())) {
            return Words.OUTSIDE;
        }
        var text = QuestionText.of(command.getText() == null ? "" : command.getText(), nod.user());
        if (Heard.isNoQuestion(text)) {
            return "%s\n\n%s".formatted(Words.HELP, menu.list());
        }
        if (text.toLowerCase(Locale.ROOT).equals("list")) {
            return menu.list();
        }
        var words = text.split("\\s+", 2);
        var rest = words.length == 1 ? "" : words[1];
        var invocation = Invocation.of(command);
        return menu.workflows()
                .startedBy(words[0])
                .map(workflow -> start(invocation, workflow, text, rest))
                .orElseGet(() -> sort(invocation, text));
    }

    /** The values of an action are asked for, since the words of a question name none. */
    private String sort(Invocation invocation, String question) {
        var workflow = triage.workflow(invocation.channel(), question);
        return menu.action(workflow)
                .map(action -> actions.start(invocation, workflow, action, question, ""))
                .orElseGet(() -> ask(invocation, question, new Errand(workflow.name(), Map.of())));
    }

    private String start(Invocation invocation, Workflow workflow, String text, String rest) {
        var action = menu.action(workflow);
        if (action.isPresent()) {
            return actions.start(invocation, workflow, action.get(), text, rest);
        }
        return rest.isBlank()
                ? menu.usage(workflow).orElse(Words.HELP)
                : ask(invocation, rest, new Errand(workflow.name(), Map.of()));
    }

    private String ask(Invocation invocation, String question, Errand errand) {
        return requests.receive(invocation, question, errand) ? Words.COMMAND_TAKEN : Words.NOT_STORED;
    }
}
