package dev.nod.cli;

import dev.nod.config.Settings;
import dev.nod.draft.prompt.Allowance;
import dev.nod.draft.prompt.Failure;
import dev.nod.draft.prompt.Prompt;
import dev.nod.draft.prompt.Reply;
import dev.nod.model.ChatModels;
import dev.nod.model.GptTokens;
import dev.nod.model.ModelSettings;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Has each language model fill in a small form, as it does for drafts. */
final class ModelChecks {

    private static final Prompt PROMPT = new Prompt(
            "Say of the statement whether it follows from its quote.",
            "Statement 1: Parking is free.\nQuote: \"Parking is free for everybody.\"");
    /** Long enough for models that think first. */
    private static final Allowance ALLOWANCE = new Allowance(Duration.ofSeconds(90), 1, 2_000, 1_000_000);

    private ModelChecks() {}

    static List<Checked> of(Settings settings) {
        if (settings.models().isEmpty()) {
            return List.of(Checked.fine("models", "none is set, so drafts are made of quotes"));
        }
        var tokens = new GptTokens();
        return settings.models().stream().map(model -> check(model, tokens)).toList();
    }

    private static Checked check(ModelSettings model, GptTokens tokens) {
        var what = "model " + model.name();
        var started = System.nanoTime();
        try (var models = new ChatModels(List.of(model), tokens, new SecureRandom(), Clock.systemUTC())) {
            return switch (models.judge(PROMPT, 1, ALLOWANCE)) {
                case Reply.Given<?>(_, var exchange) -> Checked.fine(what,
                        "%s fills in forms; %d tokens, %.1f s%s"
                                .formatted(
                                        model.model(),
                                        exchange.usage().tokens(),
                                        (System.nanoTime() - started) / 1e9,
                                        model.prices() == null
                                                ? "; without prices, nothing counts as spent"
                                                : ""));
                case Reply.Failed<?>(var failure, var why, _) -> Checked.failed(what, why + advice(failure));
            };
        }
    }

    private static String advice(Failure failure) {
        return failure == Failure.UNUSABLE
                ? " If its server cannot hold it to a schema, set structured to json or none."
                : "";
    }
}
