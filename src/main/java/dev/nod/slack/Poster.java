package dev.nod.slack;

import com.slack.api.model.Message;
import dev.nod.action.EffectId;
import dev.nod.action.Outcome;
import dev.nod.request.MessageRef;
import dev.nod.request.Place;
import dev.nod.request.RequestId;
import java.util.Map;

/** Posts the messages of effects, each marked with its effect so that it can be found again, and changes them. */
final class Poster {

    private final WebApi api;

    Poster(WebApi api) {
        this.api = api;
    }

    Outcome post(EffectId effect, RequestId request, Place at, Post post) {
        return post(at, post,
                Map.of(Traces.EFFECT, effect.toString(), Traces.REQUEST, request.toString()));
    }

    /** The same, marked as an approved answer. */
    Outcome postAnswer(EffectId effect, RequestId request, Place at, Post post) {
        return post(at, post, Map.of(Traces.EFFECT, effect.toString(), Traces.REQUEST, request.toString(),
                Traces.ANSWER, true));
    }

    private Outcome post(Place at, Post post, Map<String, Object> payload) {
        var mark = Message.Metadata.builder().eventType(Traces.EVENT_TYPE).eventPayload(payload).build();
        var reply = api.callOnce("chat.postMessage", client -> client.chatPostMessage(message -> message
                .channel(at.channel())
                .threadTs(at.thread())
                .text(post.text())
                .blocks(post.blocks())
                .metadata(mark)
                .unfurlLinks(false)
                .unfurlMedia(false)));
        return Outcomes.of(reply, answer -> new MessageRef(answer.getChannel(), answer.getTs()));
    }

    Outcome replace(MessageRef message, Post post) {
        var reply = api.call("chat.update",
                client -> client.chatUpdate(update -> update.channel(message.channel())
                        .ts(message.ts())
                        .text(post.text())
                        .blocks(post.blocks())));
        return Outcomes.of(reply, _ -> message);
    }
}
