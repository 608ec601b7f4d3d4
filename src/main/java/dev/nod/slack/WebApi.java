package dev.nod.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls methods of the Web API as the bot, and says how each call ended. Safe to use from many threads. */
final class WebApi {

    /** One method with its arguments. */
    interface Call<T extends SlackApiTextResponse> {

        T on(MethodsClient client) throws IOException, SlackApiException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(WebApi.class);
    private static final Set<String> RATE_LIMIT = Set.of("ratelimited", "rate_limited");
    private static final Set<String> TROUBLE_AT_SLACK = Set.of("internal_error", "fatal_error",
            "service_unavailable", "request_timeout", "team_added_to_org");

    private final MethodsClient methods;
    private final MethodsClient careful;
    private final Set<String> absent = ConcurrentHashMap.newKeySet();
    private final TokenState token = new TokenState();

    WebApi(Client client, String botToken) {
        methods = client.slack().methods(botToken);
        careful = client.careful().methods(botToken);
    }

    /** What is wrong with the bot token, as a sentence without it; empty when Slack took it at last. */
    Optional<String> trouble() {
        return token.trouble();
    }

    /** Calls a method that Nod cannot do without. */
    <T extends SlackApiTextResponse> Reply<T> call(String method, Call<T> call) {
        var reply = call(method, call, methods);
        token.called(reply);
        return reply;
    }

    /** Calls a method that must not be called twice, not even when the connection breaks. */
    <T extends SlackApiTextResponse> Reply<T> callOnce(String method, Call<T> call) {
        var reply = call(method, call, careful);
        token.posted(reply);
        return reply;
    }

    private static <T extends SlackApiTextResponse> Reply<T> call(
            String method,
            Call<T> call,
            MethodsClient client) {
        try {
            var answer = call.on(client);
            return answer.isOk() ? new Reply.Ok<>(answer) : refused(method, answer);
        } catch (SlackApiException e) {
            return failed(method, e.getResponse());
        } catch (UnreachableException e) {
            return new Reply.Unreachable<>(method, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Reply.Unclear<>(method, e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            LOG.debug("{}: unreadable answer", method, e);
            return new Reply.Unclear<>(method, "an unreadable answer");
        }
    }

    /** Calls a method that Nod can do without; one that the workspace does not offer is not called again. */
    <T extends SlackApiTextResponse> Optional<T> callIfOffered(String method, Call<T> call) {
        if (absent.contains(method)) {
            return Optional.empty();
        }
        var reply = call(method, call);
        switch (reply) {
            case Reply.Ok<T> _ -> LOG.trace("{} is done", method);
            case Reply.Refused<T> refused when refused.isAbsence() -> {
                if (absent.add(method)) {
                    LOG.warn("Nod goes on without a feature of Slack: {}", refused.reason());
                }
            }
            case Reply.Refused<T> refused -> LOG.debug("{}", refused.reason());
            case Reply.Failure<T> failure -> LOG.warn("{}", failure.reason());
        }
        return reply.toOptional();
    }

    private static <T extends SlackApiTextResponse> Reply<T> refused(String method, T answer) {
        var error = answer.getError() == null ? "an error without a name" : answer.getError();
        if (RATE_LIMIT.contains(error)) {
            return new Reply.RateLimited<>(method, null);
        }
        return TROUBLE_AT_SLACK.contains(error)
                ? new Reply.Unclear<>(method, error)
                : new Reply.Refused<>(method, error, answer.getNeeded());
    }

    /** An answer outside of the two hundreds comes from Slack's edge, or from a proxy on the way. */
    private static <T extends SlackApiTextResponse> Reply<T> failed(String method, Response response) {
        var code = response.code();
        if (code == 429) {
            return new Reply.RateLimited<>(method, seconds(response.header("Retry-After")));
        }
        return code >= 500
                ? new Reply.Unclear<>(method, "HTTP " + code)
                : new Reply.Unreachable<>(method, "HTTP " + code);
    }

    private static @Nullable Duration seconds(@Nullable String retryAfter) {
        return retryAfter != null && retryAfter.strip().matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Long.parseLong(retryAfter.strip()))
                : null;
    }
}
