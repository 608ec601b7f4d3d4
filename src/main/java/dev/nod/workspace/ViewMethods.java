package dev.nod.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The {@code views.*} methods. */
final class ViewMethods {

    private final Views views;
    private final Triggers triggers;

    ViewMethods(Views views, Triggers triggers) {
        this.views = views;
        this.triggers = triggers;
    }

    Map<String, WebMethod> methods() {
        return Map.of("views.open", this::open, "views.push", this::push, "views.update", this::update,
                "views.publish", this::publish);
    }

    private ObjectNode open(Arguments arguments) {
        var source = ViewRules.checked(source(arguments), "modal");
        return answer(views.open(triggers.redeem(arguments.required("trigger_id")), source));
    }

    private ObjectNode push(Arguments arguments) {
        var source = ViewRules.checked(source(arguments), "modal");
        return answer(views.push(triggers.redeem(arguments.required("trigger_id")), source));
    }

    private ObjectNode update(Arguments arguments) {
        var source = ViewRules.checked(source(arguments), "modal");
        var view = arguments.text("view_id")
                .flatMap(views::find)
                .or(() -> arguments.text("external_id").flatMap(views::findExternal))
                .orElseThrow(() -> new Refused("not_found"));
        checkHash(arguments, view);
        return answer(views.update(view, source));
    }

    private ObjectNode publish(Arguments arguments) {
        var person = People.byId(arguments.required("user_id"))
                .filter(known -> !known.isBot())
                .orElseThrow(() -> new Refused("user_not_found"));
        var source = ViewRules.checked(source(arguments), "home");
        views.home(person.id()).ifPresent(home -> checkHash(arguments, home));
        return answer(views.publish(person.id(), source));
    }

    private static void checkHash(Arguments arguments, View view) {
        if (arguments.text("hash").filter(hash -> !hash.equals(view.hash())).isPresent()) {
            throw new Refused("hash_conflict");
        }
    }

    private static JsonNode source(Arguments arguments) {
        return arguments.json("view", "invalid_arguments")
                .orElseThrow(() -> new Refused("invalid_arguments",
                        List.of("[ERROR] missing required field: view")));
    }

    private static ObjectNode answer(View view) {
        return Json.object().set("view", view.json());
    }
}
