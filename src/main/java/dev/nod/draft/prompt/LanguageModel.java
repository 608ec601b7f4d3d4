package dev.nod.draft.prompt;

import java.util.List;

/**
 * Fills in a form from a prompt, and does nothing else. Its methods never throw for what the model or the way to it
 * does; they return when the allowed time is over, and soon after their thread is interrupted.
 */
public interface LanguageModel {

    /**
     * Has an answer written.
     *
     * @param slots the values to find besides, which may be none
     */
    Reply<Manuscript> write(Prompt prompt, List<Slot> slots, Allowance allowance);

    /**
     * Has statements judged.
     *
     * @param statements how many; a reply has a verdict for each, in their order
     */
    Reply<List<Verdict>> judge(Prompt prompt, int statements, Allowance allowance);

    /**
     * What asking may cost at most, in millionths of the currency of the prices; never more than is allowed.
     *
     * @param promptTokens how long the prompt is
     */
    long price(int promptTokens, Allowance allowance);
}
