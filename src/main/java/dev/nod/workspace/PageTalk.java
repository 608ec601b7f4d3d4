package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What people say, change and react to, and where they come and go. */
final class PageTalk {

    private final Ledger ledger;
    private final Desk desk;
    private final AppEvents events;

    PageTalk(Ledger ledger, Desk desk, AppEvents events) {
        this.ledger = ledger;
        this.desk = desk;
        this.events = events;
    }

    Map<String, PageCall> calls() {
        return Map.of("message", this::message, "edit", this::edit, "delete", this::delete, "reaction",
                this::reaction,
                "opened", this::opened, "member", this::member, "archive", this::archive);
    }

    private CompletableFuture<ObjectNode> message(Person person, Arguments arguments) {
        var channel = writable(person, arguments);
        var thread = arguments.text("thread_ts").orElse(null);
        var message = desk.post(channel.id(), person.id(), thread, typed(arguments));
        return CompletableFuture.completedFuture(Json.object().put("ok", true).put("ts", message.ts()));
    }

    private CompletableFuture<ObjectNode> edit(Person person, Arguments arguments) {
        var message = own(person, arguments, "cant_update_message");
        desk.change(message, person.id(), typed(arguments), true);
        return PageCall.done();
    }

    private CompletableFuture<ObjectNode> delete(Person person, Arguments arguments) {
        desk.delete(own(person, arguments, "cant_delete_message"));
        return PageCall.done();
    }

    private CompletableFuture<ObjectNode> reaction(Person person, Arguments arguments) {
        var channel = visible(ledger, person, arguments);
        refuseArchived(channel);
        var message = ledger.messages().get(channel.id(), arguments.required("ts", "message_not_found"));
        var name = Emoji.name(arguments.required("name", "invalid_name"));
        if (arguments.flag("add")) {
            desk.react(message, name, person.id());
        } else {
            desk.unreact(message, name, person.id());
        }
        return PageCall.done();
    }

    private CompletableFuture<ObjectNode> opened(Person person, Arguments arguments) {
        var channel = visible(ledger, person, arguments);
        if (channel.isDirect()) {
            events.opened(channel, person.id());
        }
        return PageCall.done();
    }

    private CompletableFuture<ObjectNode> member(Person person, Arguments arguments) {
        var channel = visible(ledger, person, arguments);
        var member = People.byId(arguments.required("member", "user_not_found"))
                .orElseThrow(() -> new Refused("user_not_found"));
        if (channel.isDirect()) {
            throw new Refused("method_not_supported_for_channel_type");
        }
        var isMember = ledger.channels().isMember(channel.id(), member.id());
        if (arguments.flag("add") && !isMember) {
            var inviter = person.equals(member) ? null : person.id();
            ledger.record(new Fact.Joined(ledger.nextTs(), channel.id(), member.id(), inviter));
        } else if (!arguments.flag("add") && isMember) {
            ledger.record(new Fact.Left(ledger.nextTs(), channel.id(), member.id()));
        }
        return PageCall.done();
    }

    private CompletableFuture<ObjectNode> archive(Person person, Arguments arguments) {
        var channel = visible(ledger, person, arguments);
        var archived = arguments.flag("archived");
        if (channel.isDirect() || channel.equals(Channels.GENERAL)) {
            throw new Refused("cant_archive_general");
        }
        if (archived != ledger.channels().isArchived(channel.id())) {
            ledger.record(new Fact.Archived(ledger.nextTs(), channel.id(), archived));
        }
        return PageCall.done();
    }

    /** The channel that a call names, when the person can see it. */
    static Channel visible(Ledger ledger, Person person, Arguments arguments) {
        var id = arguments.required("channel", "channel_not_found");
        var channel = ledger.channels().get(id);
        if (!ledger.channels().isVisible(id, person.id())) {
            throw new Refused("channel_not_found");
        }
        return channel;
    }

    private Channel writable(Person person, Arguments arguments) {
        var channel = visible(ledger, person, arguments);
        if (!ledger.channels().isMember(channel.id(), person.id())) {
            throw new Refused("not_in_channel");
        }
        refuseArchived(channel);
        return channel;
    }

    private void refuseArchived(Channel channel) {
        if (ledger.channels().isArchived(channel.id())) {
            throw new Refused("is_archived");
        }
    }

    private Message own(Person person, Arguments arguments, String errorForOthers) {
        var channel = writable(person, arguments);
        var message = ledger.messages().get(channel.id(), arguments.required("ts", "message_not_found"));
        if (!message.user().equals(person.id())) {
            throw new Refused(errorForOthers);
        }
        return message;
    }

    private static Message.Content typed(Arguments arguments) {
        var text = TypedText.sent(arguments.required("text", "no_text"));
        if (text.isEmpty()) {
            throw new Refused("no_text");
        }
        if (text.length() > Wording.TEXT_LIMIT) {
            throw new Refused("msg_too_long");
        }
        return Message.Content.plain(text);
    }
}
