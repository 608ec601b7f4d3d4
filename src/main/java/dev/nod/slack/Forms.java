package dev.nod.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import dev.nod.request.Person;
import java.util.Objects;
import java.util.function.BiFunction;

/** Listens to the forms that Nod opens. */
final class Forms {

    private final FormListener cards;
    private final ActionRequests actions;
    private final Submissions submissions;
    private final Installation nod;

    Forms(FormListener cards, ActionRequests actions, Submissions submissions, Installation nod) {
        this.cards = cards;
        this.actions = actions;
        this.submissions = submissions;
        this.nod = nod;
    }

    void listen(App app) {
        listen(app, CardForms.DECLINE, cards::decline);
        listen(app, CardForms.EDIT, cards::edit);
        listen(app, ActionForms.NAME, actions::submit);
    }

    private void listen(App app, String form, BiFunction<Person, Filled, Submitted> deed) {
        app.viewSubmission(form, (request, context) -> {
            var payload = request.getPayload();
            var by = by(payload);
            return submissions.answer(by.id(), ActionForms.firstBlock(payload.getView()), context,
                    () -> deed.apply(by, new Filled(payload.getView())));
        });
    }

    private Person by(ViewSubmissionPayload payload) {
        var user = payload.getUser();
        return new Person(Objects.requireNonNullElse(user.getTeamId(), nod.team()), user.getId());
    }
}
