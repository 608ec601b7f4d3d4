package dev.nod.cli;

import dev.nod.config.Settings;
import dev.nod.draft.prompt.Instructions;
import dev.nod.draft.prompt.Tokens;
import dev.nod.model.GptTokens;
import java.util.List;
import java.util.TreeMap;

/** Says how long the prompts are, which are paid for with every request. */
final class PromptChecks {

    private PromptChecks() {}

    static List<Checked> of(Settings settings) {
        if (settings.prompts().isEmpty()) {
            return List.of();
        }
        var tokens = new GptTokens();
        return new TreeMap<>(settings.prompts()).values()
                .stream()
                .map(prompt -> check(prompt, tokens))
                .toList();
    }

    private static Checked check(Instructions prompt, Tokens tokens) {
        var count = tokens.count(prompt.text());
        return new Checked("prompt " + prompt.name(), count <= Instructions.MOST_TOKENS,
                "%d tokens of %d before passages".formatted(count, Instructions.MOST_TOKENS));
    }
}
