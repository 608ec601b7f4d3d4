package dev.nod.model;

import dev.nod.draft.prompt.Allowance;
import dev.nod.draft.prompt.Failure;
import dev.nod.draft.prompt.Prompt;
import dev.nod.draft.prompt.Tokens;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One model: asks it for what the allowance can pay unless it failed too often, and reads what it writes. */
final class ChatModel {

    private static final Logger LOG = LoggerFactory.getLogger(ChatModel.class);
    /** Less than that is no answer to anything. */
    private static final int FEWEST_TOKENS = 64;
    /** Models count differently, by a quarter or so. */
    private static final double MARGIN = 1.25;

    private final ModelSettings settings;
    private final Caller caller;
    private final Circuit circuit;
    private final Tokens tokens;
    private final Meter meter;

    ChatModel(ModelSettings settings, Caller caller, Circuit circuit, Tokens tokens, Meter meter) {
        this.settings = settings;
        this.caller = caller;
        this.circuit = circuit;
        this.tokens = tokens;
        this.meter = meter;
    }

    /** What filling in a form may cost at most, each time it is tried again the last answer being read as well. */
    long price(int promptTokens, Allowance allowance) {
        var input = (long) Math.ceil(promptTokens * MARGIN) + allowance.outputTokens();
        return allowance.calls() * settings.micros(new Tally(input, 0, allowance.outputTokens()));
    }

    /** Has a form filled in, and once more if it comes back filled in wrongly while another call is allowed. */
    <T> Result<T> fill(Form<T> form, Prompt prompt, Course course) {
        if (!circuit.admits()) {
            meter.skipped();
            return missed(Failure.UNAVAILABLE, Wording.leftAlone(settings));
        }
        var material = new Turn(false, prompt.material());
        var question = new Question(prompt.instructions(), List.of(material), form.name(), form.schema(),
                course.outputTokens());
        var began = System.nanoTime();
        var result = fill(form, question, course);
        note(result);
        meter.asked(result, Duration.ofNanos(System.nanoTime() - began));
        return result;
    }

    String name() {
        return settings.name();
    }

    ModelCounts counts() {
        return meter.counts(circuit.isOpen());
    }

    private void note(Result<?> result) {
        if (!(result instanceof Result.Missed<?>(var failure, _))) {
            circuit.succeeded();
            return;
        }
        switch (failure) {
            case REFUSED, CUT_SHORT -> circuit.succeeded();
            case UNAVAILABLE, TOO_SLOW, UNUSABLE -> {
                if (circuit.failed()) {
                    LOG.warn("{}", Wording.leftAlone(settings));
                }
            }
            case TOO_EXPENSIVE, CANCELLED -> {
            }
        }
    }

    private <T> Result<T> fill(Form<T> form, Question question, Course course) {
        try {
            return attempt(form, question, course);
        } catch (UnusableException first) {
            if (!course.hasCall()) {
                return missed(Failure.UNUSABLE, Wording.garbled(settings, first.what()));
            }
            course.trouble(Wording.garbled(settings, first.what()));
            var again = question.with(
                    new Turn(true, course.raw().isBlank() ? "{}" : course.raw()),
                    new Turn(false,
                            "What you sent %s. Send the JSON object again, filled in as asked."
                                    .formatted(first.what())));
            meter.repeated();
            try {
                return attempt(form, again, course);
            } catch (UnusableException second) {
                return missed(Failure.UNUSABLE, Wording.garbled(settings, second.what()));
            }
        }
    }

    private <T> Result<T> attempt(Form<T> form, Question question, Course course) throws UnusableException {
        var most = course.outputTokens();
        var input = (long) Math.ceil(question.tokens(tokens) * MARGIN);
        var affordable = Math.min(most, settings.affordable(course.microsLeft(), input));
        if (affordable < Math.min(FEWEST_TOKENS, most)) {
            return missed(Failure.TOO_EXPENSIVE, Wording.tooExpensive(settings));
        }
        return switch (caller.ask(question.within((int) affordable), course)) {
            case Heard.Answered(var writing, var ending) -> switch (ending) {
                case DONE -> new Result.Filled<>(read(form, writing.text()));
                case CUT_SHORT -> missed(Failure.CUT_SHORT, Wording.cutShort(settings));
                case REFUSED -> missed(Failure.REFUSED, Wording.refused(settings));
                case BROKEN -> missed(Failure.UNAVAILABLE, Wording.brokenOff(settings));
            };
            case Heard.Status(var code, _) -> missed(Failure.UNAVAILABLE, Wording.status(settings, code));
            case Heard.Unreachable(var why) ->
                missed(Failure.UNAVAILABLE, Wording.unreachable(settings, why));
            case Heard.BrokenOff _ -> missed(Failure.UNAVAILABLE, Wording.brokenOff(settings));
            case Heard.Garbled(var what, _) -> missed(Failure.UNUSABLE, Wording.garbled(settings, what));
            case Heard.Late(var end, _) -> missed(Failure.TOO_SLOW, Wording.late(settings, end));
            case Heard.Cancelled _ -> missed(Failure.CANCELLED, Wording.CANCELLED);
        };
    }

    private <T> T read(Form<T> form, String raw) throws UnusableException {
        var text = settings.structure() == Structure.SCHEMA ? raw : Fence.without(raw);
        return form.read(StrictJson.object(text));
    }

    private static <T> Result<T> missed(Failure failure, String why) {
        return new Result.Missed<>(failure, why);
    }
}
