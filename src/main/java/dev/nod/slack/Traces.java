package dev.nod.slack;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import dev.nod.action.EffectId;
import dev.nod.action.Lookup;
import dev.nod.request.MessageRef;
import dev.nod.request.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the message of an effect again by the mark that it carries. */
final class Traces {

    static final String EVENT_TYPE = "nod_effect";
    static final String EFFECT = "effect";
    static final String REQUEST = "request";

    /** Marks an approved answer, so that it is told from notices when its thread is read. */
    static final String ANSWER = "answer";

    private static final Duration DIFFERENCE_OF_CLOCKS = Duration.ofSeconds(60);
    private static final int PAGE = 200;

    /** What is looked for, and where. */
    private record Search(EffectId effect, Place at, String oldest) {}

    private final WebApi api;
    private final Installation nod;

    Traces(WebApi api, Installation nod) {
        this.api = api;
        this.nod = nod;
    }

    Lookup find(EffectId effect, Place at, Instant since) {
        var oldest = since.minus(DIFFERENCE_OF_CLOCKS);
        var ts = "%d.%06d".formatted(oldest.getEpochSecond(), oldest.getNano() / 1_000);
        return find(new Search(effect, at, ts), null);
    }

    private Lookup find(Search search, @Nullable String cursor) {
        var thread = search.at().thread();
        return thread == null ? inChannel(search, cursor) : inThread(search, thread, cursor);
    }

    private Lookup inChannel(Search search, @Nullable String cursor) {
        var reply = api.call("conversations.history",
                client -> client.conversationsHistory(request -> request.channel(search.at().channel())
                        .oldest(search.oldest())
                        .cursor(cursor)
                        .limit(PAGE)
                        .includeAllMetadata(true)));
        return look(reply, page -> among(search, page.getMessages(), page.getResponseMetadata()));
    }

    private Lookup inThread(Search search, String thread, @Nullable String cursor) {
        var reply = api.call("conversations.replies",
                client -> client.conversationsReplies(request -> request.channel(search.at().channel())
                        .ts(thread)
                        .oldest(search.oldest())
                        .cursor(cursor)
                        .limit(PAGE)
                        .includeAllMetadata(true)));
        return look(reply, page -> among(search, page.getMessages(), page.getResponseMetadata()));
    }

    private static <T extends SlackApiTextResponse> Lookup look(Reply<T> reply, Function<T, Lookup> among) {
        return switch (reply) {
            case Reply.Ok<T>(var page) -> among.apply(page);
            case Reply.Failure<T> failure -> new Lookup.Unknown(failure.reason());
        };
    }

    private Lookup among(
            Search search,
            @Nullable List<Message> messages,
            @Nullable ResponseMetadata metadata) {
        var page = messages == null ? List.<Message>of() : messages;
        var found = page.stream().filter(message -> carries(message, search.effect())).findFirst();
        if (found.isPresent()) {
            return new Lookup.Found(new MessageRef(search.at().channel(), found.get().getTs()));
        }
        var next = Cursor.next(metadata);
        return next == null ? new Lookup.Absent() : find(search, next);
    }

    private boolean carries(Message message, EffectId effect) {
        return effect.toString().equals(mark(message, nod).get(EFFECT));
    }

    /** What Nod wrote on a message; only on its own, since anybody's app can write the same mark. */
    static Map<String, Object> mark(Message message, Installation nod) {
        var mark = message.getMetadata();
        return mark != null
                && nod.user().equals(message.getUser())
                && Objects.equals(mark.getEventType(), EVENT_TYPE)
                && mark.getEventPayload() != null ? mark.getEventPayload() : Map.of();
    }
}
