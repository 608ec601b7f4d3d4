package dev.nod.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Carries out what an app answers to a command or a click outside the Web API. */
final class Replies {

    private final Ledger ledger;
    private final Desk desk;
    private final Ephemerals ephemerals;

    Replies(Ledger ledger, Desk desk, Ephemerals ephemerals) {
        this.ledger = ledger;
        this.desk = desk;
        this.ephemerals = ephemerals;
    }

    void give(ResponseUrls.Origin origin, JsonNode body) {
        var arguments = new Arguments();
        arguments.addAll(body);
        var original = origin.ts();
        if (original != null && arguments.flag("delete_original")) {
            ledger.messages().find(origin.channel(), original).ifPresent(desk::delete);
            ephemerals.delete(original);
        } else if (original != null && arguments.flag("replace_original")) {
            replace(origin.channel(), original, Wording.of(arguments));
        } else {
            say(origin, arguments);
        }
    }

    private void replace(String channel, String ts, Message.Content content) {
        ledger.messages()
                .find(channel, ts)
                .ifPresent(message -> desk.change(message, People.NOD.id(), content, false));
        ephemerals.replace(ts, content);
    }

    private void say(ResponseUrls.Origin origin, Arguments arguments) {
        var content = Wording.of(arguments);
        var thread = arguments.text("thread_ts");
        if (arguments.text("response_type").equals(Optional.of("in_channel"))) {
            desk.post(origin.channel(), People.NOD.id(), thread.orElse(null), content);
        } else {
            ephemerals.show(origin.channel(), origin.user(), thread.orElse(null), content);
        }
    }
}
