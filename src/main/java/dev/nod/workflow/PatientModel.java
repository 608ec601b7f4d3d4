package dev.nod.workflow;

import dev.nod.draft.prompt.Allowance;
import dev.nod.draft.prompt.LanguageModel;
import dev.nod.draft.prompt.Manuscript;
import dev.nod.draft.prompt.Prompt;
import dev.nod.draft.prompt.Reply;
import dev.nod.draft.prompt.Slot;
import dev.nod.draft.prompt.Verdict;
import java.util.List;

/** Lets other requests be worked on while a model thinks about one. */
public final class PatientModel implements LanguageModel {

    private final LanguageModel model;
    private final Hands hands;

    public PatientModel(LanguageModel model, Hands hands) {
        this.model = model;
        this.hands = hands;
    }

    @Override
    public Reply<Manuscript> write(Prompt prompt, List<Slot> slots, Allowance allowance) {
        return hands.lend(() -> model.write(prompt, slots, allowance));
    }

    @Override
    public Reply<List<Verdict>> judge(Prompt prompt, int statements, Allowance allowance) {
        return hands.lend(() -> model.judge(prompt, statements, allowance));
    }

    @Override
    public long price(int promptTokens, Allowance allowance) {
        return model.price(promptTokens, allowance);
    }
}
