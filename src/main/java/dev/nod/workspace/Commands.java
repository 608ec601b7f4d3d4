package dev.nod.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Hands slash commands to the app and shows what it acknowledges them with. */
final class Commands {

    static final String NOD = "/nod";

    private final Envelopes envelopes;
    private final InteractionPayload payloads;
    private final ResponseUrls urls;
    private final Replies replies;
    private final Ephemerals ephemerals;

    Commands(
            Envelopes envelopes,
            InteractionPayload payloads,
            ResponseUrls urls,
            Replies replies,
            Ephemerals ephemerals) {
        this.envelopes = envelopes;
        this.payloads = payloads;
        this.urls = urls;
        this.replies = replies;
        this.ephemerals = ephemerals;
    }

    /** @param thread the thread that it was typed in, where Slack knows no commands, or null */
    void run(Person person, Channel channel, String command, String text, @Nullable String thread) {
        if (!command.equals(NOD)) {
            throw new Refused("invalid_command");
        }
        if (thread != null) {
            whisper(person, channel, thread, command + " is not supported in threads. Sorry!");
            return;
        }
        var payload = payloads.command(person, channel, command, TypedText.escaped(text))
                .put("response_url", urls.forCommand(channel.id(), person.id()));
        var _ = envelopes.ask(Envelope.Type.SLASH_COMMANDS, payload)
                .whenComplete((answer, failure) -> answered(person, channel, command, answer, failure));
    }

    private void answered(
            Person person,
            Channel channel,
            String command,
            @Nullable JsonNode answer,
            @Nullable Throwable failure) {
        if (failure instanceof Refused refused) {
            whisper(person, channel, null, command + " failed with the error \"" + refused.code() + "\"");
        } else if (answer != null && (answer.hasNonNull("text") || answer.hasNonNull("blocks"))) {
            show(person, channel, command, answer);
        }
    }

    private void show(Person person, Channel channel, String command, JsonNode answer) {
        try {
            replies.give(new ResponseUrls.Origin(channel.id(), person.id(), null), answer);
        } catch (Refused e) {
            whisper(person, channel, null, command + " failed with the error \"" + e.code() + "\"");
        }
    }

    private void whisper(Person person, Channel channel, @Nullable String thread, String text) {
        ephemerals.show(channel.id(), person.id(), thread, Message.Content.plain(text));
    }
}
