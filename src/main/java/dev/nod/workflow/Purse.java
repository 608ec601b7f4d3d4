package dev.nod.workflow;

import dev.nod.draft.Usage;
import dev.nod.draft.prompt.Allowance;
import dev.nod.draft.prompt.Exchange;
import dev.nod.draft.prompt.Failure;
import dev.nod.draft.prompt.Reply;
import dev.nod.request.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/** Pays for language models: from the leash of a request, and from the limits of a day, which ends at midnight UTC. */
public final class Purse {

    private static final Exchange NOTHING_SAID = new Exchange(null, "", Usage.NONE, List.of());

    private final Spending spending;
    private final DailyLimits limits;
    private final Clock clock;

    public Purse(Spending spending, DailyLimits limits, Clock clock) {
        this.spending = spending;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Has a question asked that can be paid for; else it fails as {@link Failure#TOO_EXPENSIVE} without being asked.
     * What is set aside for a question stays spent if Nod dies meanwhile.
     */
    <T> Reply<T> ask(Person asker, Leash leash, int promptTokens, Function<Allowance, Reply<T>> question) {
        return switch (leash.grant(promptTokens)) {
            case Leash.Grant.Denied(var why) -> unasked(why);
            case Leash.Grant.Given(var allowance) -> {
                var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
                var reserved = new Usage(1, promptTokens, 0, 0);
                if (!spending.reserve(day, asker, reserved, limits)) {
                    yield unasked("As much as language models may take in a day has been taken");
                }
                var reply = question.apply(allowance);
                var usage = reply.exchange().usage();
                leash.charge(usage);
                spending.settle(day, asker, reserved, usage);
                yield reply;
            }
        };
    }

    private static <T> Reply<T> unasked(String why) {
        return new Reply.Failed<>(Failure.TOO_EXPENSIVE, why, NOTHING_SAID);
    }
}
