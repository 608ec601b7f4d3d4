package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The {@code reactions.*} methods. */
final class ReactionMethods {

    private final Ledger ledger;
    private final Addressing addressing;
    private final Desk desk;
    private final MessageJson json;
    private final Supplier<String> url;

    ReactionMethods(Ledger ledger, Addressing addressing, Desk desk, MessageJson json, Supplier<String> url) {
        this.ledger = ledger;
        this.addressing = addressing;
        this.desk = desk;
        this.json = json;
        this.url = url;
    }

    Map<String, WebMethod> methods() {
        return Map.of("reactions.add", this::add, "reactions.remove", this::remove, "reactions.get",
                this::get);
    }

    private ObjectNode add(Arguments arguments) {
        var name = Emoji.name(arguments.required("name", "invalid_name"));
        desk.react(message(addressing.writable(arguments), arguments), name, People.NOD.id());
        return Json.object();
    }

    private ObjectNode remove(Arguments arguments) {
        var name = Emoji.name(arguments.required("name", "invalid_name"));
        desk.unreact(message(addressing.writable(arguments), arguments), name, People.NOD.id());
        return Json.object();
    }

    private ObjectNode get(Arguments arguments) {
        var channel = addressing.visible(arguments);
        var message = message(channel, arguments);
        var shown = json.full(message);
        shown.retain(List.of("type", "text", "user", "ts", "team", "bot_id", "bot_profile", "blocks",
                "reactions"));
        shown.put("permalink", ChatMethods.permalink(url.get(), message));
        return Json.object().put("type", "message").put("channel", channel.id()).set("message", shown);
    }

    private Message message(Channel channel, Arguments arguments) {
        return ledger.messages().get(channel.id(), arguments.required("timestamp", "no_item_specified"));
    }
}
