package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The methods about channels and who is in them. */
final class ConversationMethods {

    private final Ledger ledger;
    private final Addressing addressing;

    ConversationMethods(Ledger ledger, Addressing addressing) {
        this.ledger = ledger;
        this.addressing = addressing;
    }

    Map<String, WebMethod> methods() {
        return Map.of("conversations.info", this::info, "conversations.members", this::members,
                "conversations.open",
                this::open, "conversations.list", this::list, "users.conversations", this::ofUser,
                "conversations.join", this::join);
    }

    private ObjectNode info(Arguments arguments) {
        var channel = addressing.visible(arguments);
        var json = ChannelJson.of(channel, ledger.channels());
        if (arguments.flag("include_num_members")) {
            json.put("num_members", ledger.channels().members(channel.id()).size());
        }
        return Json.object().set("channel", json);
    }

    private ObjectNode members(Arguments arguments) {
        var channel = addressing.visible(arguments);
        var slice = Slice.of(List.copyOf(ledger.channels().members(channel.id())), arguments, 100, id -> id);
        var answer = Json.object();
        answer.set("members", Json.strings(slice.items()));
        return withCursor(answer, slice.cursor());
    }

    private ObjectNode open(Arguments arguments) {
        var user = arguments.text("users").orElse("");
        var direct = arguments.text("channel").isPresent()
                ? addressing.visible(arguments)
                : addressing.directWith(user).orElseThrow(() -> new Refused("user_not_found"));
        var answer = Json.object().put("no_op", true).put("already_open", true);
        return answer.set("channel",
                arguments.flag("return_im")
                        ? ChannelJson.of(direct, ledger.channels())
                        : Json.object().put("id", direct.id()));
    }

    private ObjectNode list(Arguments arguments) {
        return listed(arguments, channel -> ledger.channels().isVisible(channel.id(), People.NOD.id()), true);
    }

    private ObjectNode ofUser(Arguments arguments) {
        var user = arguments.text("user").orElse(People.NOD.id());
        if (People.byId(user).isEmpty()) {
            throw new Refused("user_not_found");
        }
        return listed(arguments, channel -> ledger.channels().isMember(channel.id(), user)
                && ledger.channels().isVisible(channel.id(), People.NOD.id()), false);
    }

    private ObjectNode listed(Arguments arguments, Predicate<Channel> wanted, boolean withMembership) {
        var types = List.of(arguments.text("types").orElse("public_channel").split("\\s*,\\s*", -1));
        var noArchived = arguments.flag("exclude_archived");
        var found = ledger.channels()
                .all()
                .stream()
                .filter(wanted)
                .filter(channel -> types.contains(type(channel)))
                .filter(channel -> !noArchived || !ledger.channels().isArchived(channel.id()))
                .toList();
        var slice = Slice.of(found, arguments, 100, Channel::id);
        var answer = Json.object();
        var list = answer.putArray("channels");
        slice.items().forEach(channel -> {
            var json = ChannelJson.of(channel, ledger.channels());
            if (!withMembership) {
                json.remove("is_member");
            } else if (!channel.isDirect()) {
                json.put("num_members", ledger.channels().members(channel.id()).size());
            }
            list.add(json);
        });
        return withCursor(answer, slice.cursor());
    }

    private static String type(Channel channel) {
        return switch (channel.kind()) {
            case PUBLIC -> "public_channel";
            case PRIVATE -> "private_channel";
            case DIRECT -> "im";
        };
    }

    private ObjectNode join(Arguments arguments) {
        var channel = addressing.visible(arguments);
        if (!channel.isPublic()) {
            throw new Refused("method_not_supported_for_channel_type");
        }
        if (ledger.channels().isArchived(channel.id())) {
            throw new Refused("is_archived");
        }
        if (!ledger.channels().isMember(channel.id(), People.NOD.id())) {
            ledger.record(new Fact.Joined(ledger.nextTs(), channel.id(), People.NOD.id(), null));
        }
        return Json.object().set("channel", ChannelJson.of(channel, ledger.channels()));
    }

    static ObjectNode withCursor(ObjectNode answer, String cursor) {
        answer.putObject("response_metadata").put("next_cursor", cursor);
        return answer;
    }
}
