package dev.nod.slack;

import com.slack.api.methods.SlackApiTextResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came of calling a method of the Web API. */
sealed interface Reply<T extends SlackApiTextResponse> {

    /** Slack did it. */
    record Ok<T extends SlackApiTextResponse>(T answer) implements Reply<T> {}

    /** Anything else, in words for a log. */
    sealed interface Failure<T extends SlackApiTextResponse> extends Reply<T> {

        String reason();
    }

    /**
     * Slack did not do it, and would not do it a second time.
     *
     * @param error  Slack's name of the error
     * @param needed the scope that is missing, where Slack names it
     */
    record Refused<T extends SlackApiTextResponse>(String method, String error, @Nullable String needed)
            implements
                Failure<T> {

        private static final Set<String> ABSENCE = Set.of("unknown_method", "missing_scope",
                "plan_upgrade_required", "not_allowed_token_type", "feature_not_enabled");

        private static final Set<String> TOKEN = Set.of("invalid_auth", "not_authed", "token_revoked",
                "token_expired", "account_inactive");

        /** Whether nothing can be called until somebody cares for the token. */
        boolean isAboutToken() {
            return TOKEN.contains(error);
        }

        /** Whether the method can be called once the token has been given another scope. */
        boolean lacksScope() {
            return error.equals("missing_scope");
        }

        /** Whether the method is not to be had in this workspace, whatever it is asked for. */
        boolean isAbsence() {
            return ABSENCE.contains(error);
        }

        @Override
        public String reason() {
            return needed == null
                    ? "%s: %s".formatted(method, error)
                    : "%s: %s (%s)".formatted(method, error, needed);
        }
    }

    /** Slack did not do it, and asks to come back later. */
    record RateLimited<T extends SlackApiTextResponse>(String method, @Nullable Duration retryAfter)
            implements
                Failure<T> {

        @Override
        public String reason() {
            return method + ": too many calls";
        }
    }

    /** The call did not get as far as Slack. */
    record Unreachable<T extends SlackApiTextResponse>(String method, String why) implements Failure<T> {

        @Override
        public String reason() {
            return "%s: not reached, %s".formatted(method, why);
        }
    }

    /** Slack may have done it or not. */
    record Unclear<T extends SlackApiTextResponse>(String method, String why) implements Failure<T> {

        @Override
        public String reason() {
            return "%s: unclear, %s".formatted(method, why);
        }
    }

    /** What Slack answered, if it did it. */
    default Optional<T> toOptional() {
        return this instanceof Ok<T>(var answer) ? Optional.of(answer) : Optional.empty();
    }
}
