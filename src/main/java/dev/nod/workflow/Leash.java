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

    /**
     * Whether a model may be asked. It may be asked again, such as for a form that came back filled in wrongly, as
     * often as calls are left and tokens suffice for reading the prompt and the last answer once more.
     *
     * @param promptTokens how long the prompt is
     * @param kept         how many calls are not for this but for what comes later
     */
    Grant grant(int promptTokens, int kept) {
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
        return new Grant.Given(
                new Allowance(left(), 1 + again(promptTokens, answer, kept), (int) answer, micros));
    }

    private int again(int promptTokens, long answer, int kept) {
        var affordable = (tokens - promptTokens - answer) / (promptTokens + 2 * answer);
        return Math.clamp(affordable, 0, Math.max(0, calls - kept - 1));
    }

    /** Takes off what a model took. */
    void charge(Usage usage) {
        calls -= usage.calls();
        tokens -= usage.tokens();
        micros = Math.max(0, micros - usage.micros());
    }
}
