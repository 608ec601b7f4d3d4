package dev.nod.testing;

import dev.nod.draft.Usage;
import dev.nod.draft.prompt.Allowance;
import dev.nod.draft.prompt.Claim;
import dev.nod.draft.prompt.Exchange;
import dev.nod.draft.prompt.Failure;
import dev.nod.draft.prompt.LanguageModel;
import dev.nod.draft.prompt.Manuscript;
import dev.nod.draft.prompt.Prompt;
import dev.nod.draft.prompt.Reply;
import dev.nod.draft.prompt.Slot;
import dev.nod.draft.prompt.Support;
import dev.nod.draft.prompt.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** A model that says what a test tells it to say, and remembers what it was asked. Safe to use from many threads. */
public final class FakeModel implements LanguageModel {

    public static final String NAME = "fake-1";

    /** What each call takes. */
    public static final Usage USAGE = new Usage(1, 1_000, 100, 2_500);

    private static final Exchange EXCHANGE = new Exchange(NAME, "{\"answer\": \"…\"}", USAGE, List.of());

    private final List<Prompt> prompts = Collections.synchronizedList(new ArrayList<>());
    private final List<Allowance> allowances = Collections.synchronizedList(new ArrayList<>());
    private final BiFunction<Prompt, List<Slot>, Reply<Manuscript>> writing;
    private final Reply<List<Verdict>> judgement;

    private FakeModel(
            BiFunction<Prompt, List<Slot>, Reply<Manuscript>> writing,
            Reply<List<Verdict>> judgement) {
        this.writing = writing;
        this.judgement = judgement;
    }

    /** Writes as a function of the prompt and the slots. */
    public static FakeModel by(BiFunction<Prompt, List<Slot>, Reply<Manuscript>> writing) {
        return new FakeModel(writing, failed(Failure.UNAVAILABLE));
    }

    /** Always writes the same. */
    public static FakeModel writing(Manuscript manuscript) {
        return by((_, _) -> given(manuscript));
    }

    /** Always fails. */
    public static FakeModel failing(Failure failure) {
        return by((_, _) -> failed(failure));
    }

    /** The same model with an opinion about whatever it is to judge. */
    public FakeModel judging(Verdict... verdicts) {
        return new FakeModel(writing, new Reply.Given<>(List.of(verdicts), EXCHANGE));
    }

    public static Reply<Manuscript> given(Manuscript manuscript) {
        return new Reply.Given<>(manuscript, EXCHANGE);
    }

    /** A failure that took nothing. */
    public static <T> Reply<T> failed(Failure failure) {
        return new Reply.Failed<>(failure, "It failed.", new Exchange(null, "", Usage.NONE, List.of()));
    }

    /** A statement that quotes the first passage. */
    public static Manuscript saying(String text, String quote) {
        return new Manuscript(List.of(new Claim(text, List.of(new Support("P1", quote)))), true, .8,
                Map.of());
    }

    /** The passages do not suffice. */
    public static Manuscript silent() {
        return new Manuscript(List.of(), false, .1, Map.of());
    }

    /** Nothing but values. */
    public static Manuscript finding(Map<String, String> values) {
        return new Manuscript(List.of(), false, .8, values);
    }

    /** What it was asked, in order. */
    public List<Prompt> prompts() {
        return List.copyOf(prompts);
    }

    /** What it might have taken each time. */
    public List<Allowance> allowances() {
        return List.copyOf(allowances);
    }

    @Override
    public Reply<Manuscript> write(Prompt prompt, List<Slot> slots, Allowance allowance) {
        asked(prompt, allowance);
        return writing.apply(prompt, slots);
    }

    @Override
    public Reply<List<Verdict>> judge(Prompt prompt, int statements, Allowance allowance) {
        asked(prompt, allowance);
        return judgement;
    }

    @Override
    public long price(int promptTokens, Allowance allowance) {
        return 0;
    }

    private void asked(Prompt prompt, Allowance allowance) {
        prompts.add(prompt);
        allowances.add(allowance);
    }
}
