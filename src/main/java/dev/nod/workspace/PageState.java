package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a chat page shows when it is opened. */
final class PageState {

    private final Ledger ledger;
    private final MessageJson json;
    private final Ephemerals ephemerals;
    private final Views views;
    private final PageEvents page;

    PageState(Ledger ledger, MessageJson json, Ephemerals ephemerals, Views views, PageEvents page) {
        this.ledger = ledger;
        this.json = json;
        this.ephemerals = ephemerals;
        this.views = views;
        this.page = page;
    }

    static ObjectNode people() {
        var answer = Json.object().put("ok", true);
        answer.putObject("team").put("id", Team.ID).put("name", Team.NAME);
        var people = answer.putArray("people");
        People.HUMANS.forEach(person -> people.add(PersonJson.forPage(person)));
        return answer.set("bot", PersonJson.forPage(People.NOD));
    }

    ObjectNode of(Person person) {
        var answer = Json.object().put("ok", true);
        var channels = answer.putArray("channels");
        answer.set("commands", commands());
        var messages = answer.putObject("messages");
        for (var channel : ledger.channels().all()) {
            if (ledger.channels().isVisible(channel.id(), person.id())) {
                channels.add(channel(channel, ledger.channels()));
                var list = messages.putArray(channel.id());
                ledger.messages().all(channel.id()).forEach(message -> list.add(json.full(message)));
            }
        }
        var whispers = answer.putArray("ephemerals");
        ephemerals.of(person.id()).forEach(whisper -> whispers.add(whisper.json()));
        var open = answer.putArray("views");
        views.of(person.id()).forEach(view -> open.add(view.json()));
        return answer.put("cursor", page.cursor());
    }

    private static ArrayNode commands() {
        var commands = Json.array();
        commands.addObject()
                .put("command", Commands.NOD)
                .put("hint", "[question | help]")
                .put("description", "Ask Nod, or see what it can do");
        return commands;
    }

    static ObjectNode channel(Channel channel, Channels channels) {
        var answer = Json.object()
                .put("id", channel.id())
                .put("name", channel.isDirect() ? People.NOD.realName() : channel.name())
                .put("is_private", !channel.isPublic())
                .put("is_im", channel.isDirect())
                .put("is_archived", channels.isArchived(channel.id()))
                .put("topic", channel.topic());
        answer.set("members", Json.strings(channels.members(channel.id())));
        return channel.isDirect() ? answer.put("person", People.NOD.id()) : answer;
    }
}
