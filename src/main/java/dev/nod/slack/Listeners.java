package dev.nod.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.concurrent.Executor;

/** The Bolt app: hands what Slack delivers to who listens to it, and acknowledges what was taken in. */
final class Listeners {

    private final QuestionListener questions;
    private final CommandListener commands;
    private final VoteListener votes;
    private final Executor executor;

    Listeners(
            QuestionListener questions,
            CommandListener commands,
            VoteListener votes,
            Executor executor) {
        this.questions = questions;
        this.commands = commands;
        this.votes = votes;
        this.executor = executor;
    }

    /** Neither Bolt's authorisation, which would ask Slack during deliveries, nor its file of installations is used. */
    App app(Client client) {
        var app = new App(config(client), List.of(this::hear));
        app.command("/nod", (request, context) -> context.ack(commands.hear(request.getPayload())));
        for (var button : List.of(Cards.APPROVE, Cards.DECLINE)) {
            app.blockAction(button, (request, context) -> {
                executor.execute(() -> votes.hear(request.getPayload()));
                return context.ack();
            });
        }
        return app;
    }

    /** Variables of the environment could turn a single-workspace app into one that waits for installations. */
    @SuppressWarnings("NullAway")
    private static AppConfig config(Client client) {
        return AppConfig.builder()
                .slack(client.slack())
                .singleTeamBotToken(null)
                .signingSecret(null)
                .clientId(null)
                .clientSecret(null)
                .allEventsApiAutoAckEnabled(true)
                .build();
    }

    /** What throws here is not acknowledged, so that Slack delivers it again. */
    private Response hear(Request<?> request, Response response, MiddlewareChain chain) throws Exception {
        if (request instanceof EventRequest event) {
            Delivery.read(event.getRequestBodyAsString()).ifPresent(this::hear);
        }
        return chain.next(request);
    }

    private void hear(Delivery delivery) {
        if (delivery.event().type().equals("reaction_added")) {
            votes.hear(delivery.event());
        } else {
            questions.hear(delivery);
        }
    }
}
