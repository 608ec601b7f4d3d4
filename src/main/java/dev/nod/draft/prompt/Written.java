package dev.nod.draft.prompt;

import dev.nod.knowledge.Passage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * A prompt, and what can be cited from it.
 *
 * @param passages the passages that went in by the short ids that the prompt gives them, the best first
 * @param tokens   how long the prompt is
 */
public record Written(Prompt prompt, SequencedMap<String, Passage> passages, int tokens) {

    public Written {
        passages = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(passages));
    }
}
