package dev.nod.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Hands uses of buttons, menus and the like to the app as block actions. */
final class Clicks {

    private final Ledger ledger;
    private final Ephemerals ephemerals;
    private final Views views;
    private final Envelopes envelopes;
    private final InteractionPayload payloads;
    private final ResponseUrls urls;

    Clicks(
            Ledger ledger,
            Ephemerals ephemerals,
            Views views,
            Envelopes envelopes,
            InteractionPayload payloads,
            ResponseUrls urls) {
        this.ledger = ledger;
        this.ephemerals = ephemerals;
        this.views = views;
        this.envelopes = envelopes;
        this.payloads = payloads;
        this.urls = urls;
    }

    /**
     * Which element was used, and with what.
     *
     * @param value what was chosen, empty for a button
     */
    record Use(String blockId, String actionId, String value) {}

    /** A use of an element in a message, also in one that only this person sees. */
    CompletableFuture<JsonNode> inMessage(Person person, Channel channel, String ts, Use use) {
        var whisper = ephemerals.find(ts).filter(found -> found.user().equals(person.id()));
        var payload = payloads.withTrigger("block_actions", person);
        var container = payload.putObject("container")
                .put("type", "message")
                .put("message_ts", ts)
                .put("channel_id", channel.id())
                .put("is_ephemeral", whisper.isPresent());
        payload.putObject("channel").put("id", channel.id()).put("name", channel.nameForApps());
        payload.putObject("state").putObject("values");
        if (whisper.isPresent()) {
            addAction(payload, whisper.get().content().blocks(), use);
        } else {
            var message = ledger.messages().get(channel.id(), ts);
            payload.set("message", MessageJson.posted(message));
            if (message.isReply()) {
                container.put("thread_ts", message.thread());
            }
            addAction(payload, message.content().blocks(), use);
        }
        payload.put("response_url", urls.forAction(new ResponseUrls.Origin(channel.id(), person.id(), ts)));
        return envelopes.ask(Envelope.Type.INTERACTIVE, payload);
    }

    CompletableFuture<JsonNode> inView(Person person, String viewId, Use use) {
        var view = views.find(viewId)
                .filter(found -> found.user().equals(person.id()))
                .orElseThrow(() -> new Refused("not_found"));
        var payload = payloads.withTrigger("block_actions", person);
        payload.putObject("container").put("type", "view").put("view_id", view.id());
        payload.set("view", view.json());
        addAction(payload, view.source().path("blocks"), use);
        return envelopes.ask(Envelope.Type.INTERACTIVE, payload);
    }

    private void addAction(ObjectNode payload, @Nullable JsonNode blocks, Use use) {
        var element = Elements.find(blocks, use.blockId(), use.actionId())
                .orElseThrow(() -> new Refused("invalid_action"));
        payload.putArray("actions")
                .add(Elements.action(element, use.blockId(), use.value(), ledger.nextTs()));
    }
}
