package dev.nod.model;

import dev.nod.draft.prompt.Allowance;
import dev.nod.draft.prompt.Manuscript;
import dev.nod.draft.prompt.Prompt;
import dev.nod.draft.prompt.Reply;
import dev.nod.draft.prompt.Tokens;
import dev.nod.testing.FakeProvider;
import dev.nod.testing.ForwardClock;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** Two models of a fake provider for each test. */
abstract class TwoModelsTest {

    static final Tokens TOKENS = new GptTokens();
    static final Prompt PROMPT = new Prompt("Answer.", "How do I reset it?");
    static final Allowance ALLOWANCE = new Allowance(Duration.ofSeconds(30), 2, 1_000, 1_000_000);
    static final Allowance ONE_CALL = new Allowance(Duration.ofSeconds(30), 1, 1_000, 1_000_000);
    static final Situation SITUATION = new Situation(ModelKind.OPENAI);

    final FakeProvider first = FakeProvider.start(ModelKind.OPENAI);
    final FakeProvider second = FakeProvider.start(ModelKind.OPENAI);
    final ForwardClock clock = new ForwardClock();

    @AfterEach
    final void close() {
        first.close();
        second.close();
    }

    ChatModels models(ModelSettings... settings) {
        return new ChatModels(List.of(settings), TOKENS, new SplittableRandom(5), clock);
    }

    static Reply<Manuscript> write(ChatModels models) {
        return models.write(PROMPT, List.of(), ALLOWANCE);
    }

    static ModelSettings settings(
            FakeProvider provider,
            String name,
            int tries,
            @Nullable Prices prices) {
        var usual = provider.settings(name);
        var patience = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(20),
                tries);
        return new ModelSettings(name, usual.kind(), usual.address(), usual.model(), usual.structure(),
                prices,
                patience, usual.tuning());
    }
}
