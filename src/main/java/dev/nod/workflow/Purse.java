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
import java.util.function.ToLongFunction;

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
     * What a model is to be asked.
     *
     * @param promptTokens how long the prompt is
     * @param kept         how many calls of the request are for what comes later
     * @param price        what it may cost at most
     * @param question     asks it
     */
    record Order<T>(
            int promptTokens,
            int kept,
            ToLongFunction<Allowance> price,
            Function<Allowance, Reply<T>> question) {}

    /**
     * Has a question asked that can be paid for; else it fails as {@link Failure#TOO_EXPENSIVE} without being asked.
     * All that it may take is set aside before, and stays spent if Nod dies meanwhile.
     */
    <T> Reply<T> ask(Sheet sheet, Order<T> order) {
        var asker = sheet.task().asker();
        return switch (sheet.leash().grant(order.promptTokens(), order.kept())) {
            case Leash.Grant.Denied(var why) -> unasked(why);
            case Leash.Grant.Given(var allowance) -> {
                var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
                var reserved = new Usage(allowance.calls(), order.promptTokens(), 0,
                        order.price().applyAsLong(allowance));
                if (!spending.reserve(day, asker, reserved, limits)) {
                    yield unasked("As much as language models may take in a day has been taken");
                }
                var reply = order.question().apply(allowance);
                var usage = reply.exchange().usage();
                sheet.leash().charge(usage);
                settle(day, asker, reserved, usage);
                yield reply;
            }
        };
    }

    /** Also after an interrupted call; the thread stays interrupted, but what keeps account is not to be. */
    private void settle(LocalDate day, Person asker, Usage reserved, Usage usage) {
        var isInterrupted = Thread.interrupted();
        try {
            spending.settle(day, asker, reserved, usage);
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static <T> Reply<T> unasked(String why) {
        return new Reply.Failed<>(Failure.TOO_EXPENSIVE, why, NOTHING_SAID);
    }
}
