package dev.nod.config;

import dev.nod.request.Nearest;
import dev.nod.workflow.Plan;
import dev.nod.workflow.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one step of a workflow: its word, or its word with settings. */
final class StepSettings {

    static final int MOST_PASSAGES = 50;

    private static final List<String> WORDS = List.of("retrieve", "lookup", "draft", "check", "judge");
    private static final Set<String> ALWAYS = Set.of("approve", "approval", "decide", "decision", "review",
            "act",
            "action", "call", "effect", "answer", "post", "send", "release");

    private final Nameable names;
    private final int passages;

    /**
     * @param passages how many are retrieved where nothing is told
     */
    StepSettings(Nameable names, int passages) {
        this.names = names;
        this.passages = passages;
    }

    /** Empty after a report. */
    Optional<Step> read(Value item) {
        if (!item.isSection()) {
            return item.text().flatMap(word -> bare(word, item));
        }
        return item.section().flatMap(section -> {
            var words = section.keys();
            if (words.size() != 1) {
                return item.wrong("must be one step, such as check, or one with its settings, such as"
                        + " retrieve: {passages: 8}");
            }
            return section.value(words.getFirst()).flatMap(value -> with(words.getFirst(), value));
        });
    }

    private Optional<Step> bare(String word, Value item) {
        return switch (word) {
            case "retrieve" -> Optional.of(new Step.Retrieve(passages));
            case "lookup" -> item.wrong("does not tell which lookup; write lookup: NAME");
            case "draft" -> Optional.of(new Step.Draft(Plan.DRAFT_PROMPT));
            case "check" -> Optional.of(new Step.Check());
            case "judge" -> Optional.of(new Step.Judge(Plan.JUDGE_PROMPT));
            default -> unknown(word, item);
        };
    }

    private Optional<Step> with(String word, Value value) {
        return switch (word) {
            case "retrieve" -> value.section().flatMap(StepSettings::retrieve);
            case "lookup" -> names.lookup(value).map(Step.Lookup::new);
            case "draft" -> value.section().flatMap(this::prompt).map(Step.Draft::new);
            case "check" -> value.wrong("has no settings; write just check");
            case "judge" -> value.section().flatMap(this::prompt).map(Step.Judge::new);
            default -> unknown(word, value);
        };
    }

    private static Optional<Step> retrieve(Section section) {
        var number = section.required("passages", "how many to find at most")
                .flatMap(value -> value.number(1, MOST_PASSAGES));
        section.end();
        return number.map(Step.Retrieve::new);
    }

    private Optional<String> prompt(Section section) {
        var prompt = section.required("prompt", "the name of a file in config/prompts")
                .flatMap(names::prompt);
        section.end();
        return prompt;
    }

    private static Optional<Step> unknown(String word, Value value) {
        if (ALWAYS.contains(word)) {
            return value
                    .wrong(("'%s' is no step: a person decides, and then it takes effect, after the steps of"
                            + " every workflow").formatted(word));
        }
        return value.wrong("there is no step '%s'; %s".formatted(word, Nearest.to(word, WORDS)
                .map("did you mean '%s'?"::formatted)
                .orElse("there are " + String.join(", ", WORDS))));
    }
}
