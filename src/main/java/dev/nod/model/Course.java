package dev.nod.model;

import dev.nod.draft.Usage;
import dev.nod.draft.prompt.Allowance;
import dev.nod.draft.prompt.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one request goes, over all tries and models: what is left of its allowance, and what is to be told of it. */
final class Course {

    private final Allowance allowance;
    private final long started = System.nanoTime();
    private final List<String> troubles = new ArrayList<>();
    private Usage usage = Usage.NONE;
    private @Nullable String model;
    private String raw = "";

    Course(Allowance allowance) {
        this.allowance = allowance;
    }

    /** Zero when it is over. */
    Duration timeLeft() {
        var left = allowance.time().minusNanos(System.nanoTime() - started);
        return left.isNegative() ? Duration.ZERO : left;
    }

    boolean isOver() {
        return timeLeft().isZero();
    }

    /** Whether a model may answer once more. */
    boolean hasCall() {
        return usage.calls() < allowance.calls();
    }

    long microsLeft() {
        return Math.max(0, allowance.micros() - usage.micros());
    }

    int outputTokens() {
        return allowance.outputTokens();
    }

    /** Notes what a model said, and what it took. */
    void answered(ModelSettings settings, Tally tally, String said) {
        usage = usage.plus(new Usage(1, tally.input(), tally.output(), settings.micros(tally)));
        model = settings.name();
        raw = said;
    }

    void trouble(String sentence) {
        troubles.add(sentence);
    }

    /** What a model said last. */
    String raw() {
        return raw;
    }

    Exchange exchange() {
        return new Exchange(model, raw, usage, troubles);
    }
}
