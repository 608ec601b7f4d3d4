package dev.nod.workflow;

import dev.nod.draft.Usage;
import dev.nod.draft.prompt.Allowance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What is left of the budget of one request, beyond which no model is asked anything. For one thread. */
final class Leash {

    private static final int LONGEST_ANSWER = 4_000;
    private static final int SHORTEST_ANSWER = 200;
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    /** Whether a model may be asked. */
    sealed interface Grant {

        /** It may, and take as much. */
        record Given(Allowance allowance) implements Grant {}

        /**
         * It may not.
         *
         * @param why a sentence for approvers, without its full stop
         */
        record Denied(String why) implements Grant {}
    }

    private final Clock clock;
    private final Instant end;
    private int calls;
    private long tokens;
    private long micros;

    /** The time runs from now on. */
    Leash(Budget budget, Clock clock) {
        this.clock = clock;
        end = clock.instant().plus(budget.time());
        calls = budget.calls();
        tokens = budget.tokens();
        micros = budget.micros();
    }

    /** How much time is left; zero or less once it is over. */
    Duration left() {
        return Duration.between(clock.instant(), end);
    }

    /** How long a prompt can be, in tokens, that leaves room for an answer; zero or more. */
    int longestPrompt() {
        return Math.clamp(tokens - LONGEST_ANSWER, 0, Integer.MAX_VALUE);
    }

    /** Whether a model may be asked with a prompt of so many tokens. */
    Grant grant(int promptTokens) {
        var answer = Math.min(LONGEST_ANSWER, tokens - promptTokens);
        if (calls < 1) {
            return new Grant.Denied("No call of a language model is left in the budget of this request");
        }
        if (answer < SHORTEST_ANSWER) {
            return new Grant.Denied(
                    "The tokens in the budget of this request do not suffice for a language model");
        }
        if (left().compareTo(SHORTEST_WAIT) < 0) {
            return new Grant.Denied("No time is left in the budget of this request for a language model");
        }
        return new Grant.Given(new Allowance(left(), (int) answer, micros));
    }

    /** Takes off what a model took; a model that was asked in vain was called, too. */
    void charge(Usage usage) {
        calls -= Math.max(1, usage.calls());
        tokens -= usage.tokens();
        micros = Math.max(0, micros - usage.micros());
    }
}
