package dev.nod.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CompletableFuture;

/** Hands submitted and closed modals to the app and does what it answers. */
final class Forms {

    private final Views views;
    private final Envelopes envelopes;
    private final InteractionPayload payloads;

    Forms(Views views, Envelopes envelopes, InteractionPayload payloads) {
        this.views = views;
        this.envelopes = envelopes;
        this.payloads = payloads;
    }

    /** Answers with {@code ok}, or with the errors by block id. */
    CompletableFuture<ObjectNode> submit(Person person, String viewId, JsonNode filled) {
        var view = open(person, viewId);
        var form = new FormValues(view, filled);
        if (!form.errors().isEmpty()) {
            return CompletableFuture.completedFuture(failed(form.errors()));
        }
        var payload = payloads.withTrigger("view_submission", person);
        payload.set("view", view.json(form.values()));
        return envelopes.ask(Envelope.Type.INTERACTIVE, payload).thenApply(answer -> answered(view, answer));
    }

    void close(Person person, String viewId) {
        var view = open(person, viewId);
        views.close(view);
        if (view.flag("notify_on_close")) {
            var payload = payloads.interaction("view_closed", person).put("is_cleared", false);
            payload.set("view", view.json());
            var _ = envelopes.ask(Envelope.Type.INTERACTIVE, payload);
        }
    }

    private ObjectNode answered(View submitted, JsonNode answer) {
        var view = views.find(submitted.id()).orElse(submitted);
        switch (answer.path("response_action").asText("")) {
            case "errors" -> {
                return failed(answer.path("errors"));
            }
            case "update" -> views.update(view, ViewRules.checked(answer.path("view"), "modal"));
            case "push" -> views.push(view.user(), ViewRules.checked(answer.path("view"), "modal"));
            case "clear" -> views.clear(view.user());
            default -> views.close(view);
        }
        return Json.object().put("ok", true);
    }

    private static ObjectNode failed(JsonNode errors) {
        return Json.object().put("ok", false).set("errors", errors);
    }

    private View open(Person person, String viewId) {
        return views.find(viewId)
                .filter(view -> view.user().equals(person.id()))
                .orElseThrow(() -> new Refused("not_found"));
    }
}
