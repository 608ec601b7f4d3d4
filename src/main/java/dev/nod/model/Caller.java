package dev.nod.model;

import dev.nod.draft.prompt.Tokens;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Puts a question to a model again while its server is busy or out of reach, and keeps account of what that takes. */
final class Caller {

    private static final int CHARACTERS_PER_TOKEN = 4;

    private final ModelSettings settings;
    private final Wire wire;
    private final Retries retries;
    private final Tokens tokens;
    private final CountDownLatch closed;
    private final Meter meter;

    /**
     * @param closed counted down when nobody waits any more
     */
    Caller(
            ModelSettings settings,
            Wire wire,
            Retries retries,
            Tokens tokens,
            CountDownLatch closed,
            Meter meter) {
        this.settings = settings;
        this.wire = wire;
        this.retries = retries;
        this.tokens = tokens;
        this.closed = closed;
        this.meter = meter;
    }

    /** What came of the last try. */
    Heard ask(Question question, Course course) {
        for (var tries = 1;; tries++) {
            var left = course.timeLeft();
            var whole = settings.patience().whole();
            var heard = wire.ask(question, left.compareTo(whole) < 0 ? left : whole);
            note(heard, question, course);
            var wait = tries < settings.patience().tries() ? wait(tries, heard) : Optional.<Duration>empty();
            if (wait.isEmpty() || wait.get().compareTo(course.timeLeft().dividedBy(2)) > 0) {
                return heard;
            }
            course.trouble(Wording.again(settings, heard));
            if (isCutShort(wait.get())) {
                return Thread.currentThread().isInterrupted() ? new Heard.Cancelled(new Writing()) : heard;
            }
            meter.repeated();
        }
    }

    private Optional<Duration> wait(int tries, Heard heard) {
        return switch (heard) {
            case Heard.Status(var code, var retryAfter) when Retries.isWorthwhile(code) ->
                retries.after(tries, retryAfter);
            case Heard.Unreachable _ -> retries.after(tries, null);
            case Heard.Status _, Heard.Answered _, Heard.BrokenOff _, Heard.Garbled _, Heard.Late _, Heard.Cancelled _ ->
                Optional.empty();
        };
    }

    private boolean isCutShort(Duration wait) {
        try {
            return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void note(Heard heard, Question question, Course course) {
        switch (heard) {
            case Heard.Answered(var writing, _) -> note(writing, question, course);
            case Heard.BrokenOff(var writing) -> note(writing, question, course);
            case Heard.Garbled(_, var writing) when writing.hasBegun() -> note(writing, question, course);
            case Heard.Late(_, var writing) -> noteUnfinished(writing, question, course);
            case Heard.Cancelled(var writing) -> noteUnfinished(writing, question, course);
            case Heard.Garbled _, Heard.Status _, Heard.Unreachable _ -> {
            }
        }
    }

    private void note(Writing writing, Question question, Course course) {
        note(writing.tally(question.tokens(tokens), tokens.count(writing.text())), writing.text(), course);
    }

    /** Another thread may still be writing; and what was read was probably paid for. */
    private void noteUnfinished(Writing writing, Question question, Course course) {
        var written = writing.written() / CHARACTERS_PER_TOKEN;
        note(new Tally(question.tokens(tokens), 0, written), "", course);
    }

    private void note(Tally tally, String said, Course course) {
        course.answered(settings, tally, said);
        meter.answered(tally, settings.micros(tally));
    }
}
