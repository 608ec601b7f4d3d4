package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** {@code assistant.threads.setStatus}: what the app is just doing, shown to those who can see the thread. */
final class AssistantMethods {

    private final Ledger ledger;
    private final PageEvents page;

    AssistantMethods(Ledger ledger, PageEvents page) {
        this.ledger = ledger;
        this.page = page;
    }

    Map<String, WebMethod> methods() {
        return Map.of("assistant.threads.setStatus", this::setStatus);
    }

    private ObjectNode setStatus(Arguments arguments) {
        var channel = arguments.required("channel_id", "channel_not_found");
        if (!ledger.channels().isMember(channel, People.NOD.id())) {
            throw new Refused("channel_not_found");
        }
        var thread = arguments.required("thread_ts", "invalid_thread_ts");
        if (!arguments.has("status")) {
            throw new Refused("invalid_arguments");
        }
        page.publish(user -> ledger.channels().isVisible(channel, user),
                Json.object()
                        .put("kind", "status")
                        .put("channel", channel)
                        .put("thread_ts", thread)
                        .put("text", arguments.text("status").orElse("")));
        return Json.object();
    }
}
