package dev.nod.slack;

import com.slack.api.methods.SlackApiTextResponse;
import dev.nod.action.Outcome;
import dev.nod.request.MessageRef;
import java.util.function.Function;

/** The one place that says what an answer of Slack's means for an effect. */
final class Outcomes {

    private Outcomes() {}

    static <T extends SlackApiTextResponse> Outcome of(Reply<T> reply, Function<T, MessageRef> message) {
        return switch (reply) {
            case Reply.Ok<T>(var answer) -> new Outcome.Done(message.apply(answer));
            case Reply.Refused<T> refused when refused.isAboutToken() || refused.lacksScope() ->
                new Outcome.NotSent(refused.reason(), null);
            case Reply.Refused<T> refused -> new Outcome.Refused(refused.reason());
            case Reply.RateLimited<T> limited -> new Outcome.NotSent(limited.reason(), limited.retryAfter());
            case Reply.Unreachable<T> unreachable -> new Outcome.NotSent(unreachable.reason(), null);
            case Reply.Unclear<T> unclear -> new Outcome.Uncertain(unclear.reason());
        };
    }
}
