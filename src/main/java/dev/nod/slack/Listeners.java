package dev.nod.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;

/** The Bolt app: hands what Slack delivers to who listens to it, and acknowledges what was taken in. */
final class Listeners {

    private final QuestionListener questions;
    private final ReactionListener reactions;
    private final CommandListener commands;
    private final PressListener presses;
    private final Forms forms;
    private final Acknowledging acknowledging;

    Listeners(
            QuestionListener questions,
            ReactionListener reactions,
            CommandListener commands,
            PressListener presses,
            Forms forms,
            Acknowledging acknowledging) {
        this.questions = questions;
        this.reactions = reactions;
        this.commands = commands;
        this.presses = presses;
        this.forms = forms;
        this.acknowledging = acknowledging;
    }

    /** Everything that listens, with the collaborators that it needs. */
    static Listeners of(
            SlackSession session,
            SlackRooms rooms,
            SlackInbox.Flow flow,
            SlackMenu menu,
            Executor executor,
            Clock clock) {
        var nod = session.nod();
        var api = session.api();
        var whispers = new Whispers(api, executor);
        var triage = Triage.find(menu.workflows(), api, nod);
        var requests = new DirectRequests(flow.asking(), nod, api, clock);
        var acknowledging = new Acknowledging(executor);
        var actions = new ActionRequests(menu, requests, api, whispers, executor);
        return new Listeners(
                new QuestionListener(flow.asking(), nod, triage, whispers, clock),
                new ReactionListener(flow.deciding(), flow.takingBack(), nod, rooms, whispers, clock),
                new CommandListener(menu, actions, requests, nod, triage),
                new PressListener(flow, new Modals(flow.deciding(), flow.editing(), api, clock),
                        new Resolutions(flow.resolving(), whispers), nod, whispers, clock),
                new Forms(new FormListener(flow.deciding(), flow.editing(), clock), actions,
                        new Submissions(whispers, acknowledging), nod),
                acknowledging);
    }

    /** Neither Bolt's authorisation, which would ask Slack during deliveries, nor its file of installations is used. */
    App app(Client client) {
        var app = new App(config(client), List.of(this::hear));
        app.command("/nod", (request, context) -> {
            var words = commands.hear(request.getPayload());
            return words.isEmpty() ? context.ack() : context.ack(words);
        });
        for (var button : PressListener.OPENING) {
            app.blockAction(button, (request, context) -> {
                acknowledging.before(() -> presses.hear(request.getPayload()));
                return context.ack();
            });
        }
        for (var button : PressListener.DECIDING) {
            app.blockAction(button, (request, context) -> {
                acknowledging.after(() -> presses.hear(request.getPayload()));
                return context.ack();
            });
        }
        forms.listen(app);
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
        if (delivery.event().item() != null) {
            reactions.hear(delivery.event());
        } else if (delivery.event().deletedTs() != null) {
            questions.forget(delivery.event());
        } else {
            questions.hear(delivery);
        }
    }
}
