package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The {@code chat.*} methods. */
final class ChatMethods {

    private final Ledger ledger;
    private final Addressing addressing;
    private final Desk desk;
    private final Ephemerals ephemerals;
    private final Supplier<String> url;

    ChatMethods(
            Ledger ledger,
            Addressing addressing,
            Desk desk,
            Ephemerals ephemerals,
            Supplier<String> url) {
        this.ledger = ledger;
        this.addressing = addressing;
        this.desk = desk;
        this.ephemerals = ephemerals;
        this.url = url;
    }

    Map<String, WebMethod> methods() {
        return Map.of("chat.postMessage", this::postMessage, "chat.update", this::update, "chat.delete",
                this::delete,
                "chat.postEphemeral", this::postEphemeral, "chat.getPermalink", this::getPermalink);
    }

    private ObjectNode postMessage(Arguments arguments) {
        var channel = addressing.writable(arguments);
        var content = Wording.of(arguments);
        var thread = arguments.text("thread_ts").orElse(null);
        var message = desk.post(channel.id(), People.NOD.id(), thread, content);
        return about(message).set("message", MessageJson.posted(message));
    }

    private ObjectNode update(Arguments arguments) {
        var channel = addressing.writable(arguments);
        var message = own(channel, arguments, "cant_update_message");
        var content = Wording.changed(arguments, message.content());
        var saysText = arguments.text("text").isPresent() || arguments.text("markdown_text").isPresent();
        var changed = desk.change(message, People.NOD.id(), content, saysText);
        var shown = MessageJson.posted(changed);
        shown.remove(List.of("ts", "thread_ts"));
        return about(changed).put("text", changed.content().text()).set("message", shown);
    }

    private ObjectNode delete(Arguments arguments) {
        var channel = addressing.visible(arguments);
        var message = own(channel, arguments, "cant_delete_message");
        desk.delete(message);
        return about(message);
    }

    private ObjectNode postEphemeral(Arguments arguments) {
        var channel = addressing.writable(arguments);
        var user = arguments.required("user", "user_not_found");
        if (!ledger.channels().isMember(channel.id(), user)) {
            throw new Refused("user_not_in_channel");
        }
        var thread = arguments.text("thread_ts").orElse(null);
        var whisper = ephemerals.show(channel.id(), user, thread, Wording.of(arguments));
        return Json.object().put("message_ts", whisper.ts());
    }

    private ObjectNode getPermalink(Arguments arguments) {
        var channel = addressing.visible(arguments);
        var message = ledger.messages()
                .get(channel.id(), arguments.required("message_ts", "message_not_found"));
        return Json.object()
                .put("channel", channel.id())
                .put("permalink", permalink(url.get(), message));
    }

    /** Where the chat page shows a message. */
    static String permalink(String url, Message message) {
        return url + "/#" + message.channel() + "/" + message.ts();
    }

    private Message own(Channel channel, Arguments arguments, String errorForOthers) {
        var message = ledger.messages().get(channel.id(), arguments.required("ts", "message_not_found"));
        if (!message.isFromBot()) {
            throw new Refused(errorForOthers);
        }
        return message;
    }

    private static ObjectNode about(Message message) {
        return Json.object().put("channel", message.channel()).put("ts", message.ts());
    }
}
