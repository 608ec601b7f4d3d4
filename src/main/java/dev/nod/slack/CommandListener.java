package dev.nod.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import dev.nod.request.Person;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import dev.nod.workflow.Asking;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes questions out of {@code /nod}; since a command leaves no message, the answer goes to a direct message. */
final class CommandListener {

    private static final Logger LOG = LoggerFactory.getLogger(CommandListener.class);

    private final Asking asking;
    private final Installation nod;
    private final WebApi api;
    private final Clock clock;

    CommandListener(Asking asking, Installation nod, WebApi api, Clock clock) {
        this.asking = asking;
        this.nod = nod;
        this.api = api;
        this.clock = clock;
    }

    /** Returns what the person is told at once, in private. */
    String hear(SlashCommandPayload command) {
        if (!nod.team().equals(command.getTeamId())) {
            return Words.OUTSIDE;
        }
        var question = QuestionText.of(command.getText() == null ? "" : command.getText(), nod.user());
        return Heard.isNoQuestion(question) ? Words.HELP : ask(command, question);
    }

    private String ask(SlashCommandPayload command, String question) {
        var opened = api.call("conversations.open",
                client -> client.conversationsOpen(direct -> direct.users(List.of(command
                        .getUserId()))));
        return switch (opened) {
            case Reply.Ok<ConversationsOpenResponse>(var answer) ->
                receive(command, question, answer.getChannel().getId());
            case Reply.Failure<ConversationsOpenResponse> failure -> {
                LOG.error("a command is not taken: {}", failure.reason());
                yield Words.NOT_STORED;
            }
        };
    }

    private String receive(SlashCommandPayload command, String question, String direct) {
        try {
            asking.receive(new Request(
                    new RequestId(nod.team(), command.getChannelId(), command.getTriggerId()),
                    new Person(nod.team(), command.getUserId()), new Place(direct, null), null, question,
                    clock.instant()));
            return Words.COMMAND_TAKEN;
        } catch (RuntimeException e) {
            LOG.error("a command of {} in {} could not be stored", command.getUserId(),
                    command.getChannelId(), e);
            return Words.NOT_STORED;
        }
    }
}
