package dev.nod.config;

import dev.nod.approval.AutoAccept;
import dev.nod.approval.Quorum;
import java.util.Optional;

/** Reads by which rule answers are sent without a yes. */
final class AutoAcceptSettings {

    static final String KEY = "auto_accept";

    private final Section root;

    /** @param root of a workflow */
    AutoAcceptSettings(Section root) {
        this.root = root;
    }

    /**
     * The quorum with that rule, if there is one.
     *
     * @param hasAction whether a yes does more than send an answer
     */
    Quorum read(Quorum quorum, boolean hasAction) {
        var rule = root.value(KEY).flatMap(Value::section).flatMap(AutoAcceptSettings::rule);
        if (!root.has(KEY)) {
            return quorum;
        }
        if (hasAction) {
            root.problem(KEY, "is for answers only; nothing runs an action without a yes");
        }
        if (quorum.yes() > 1) {
            root.problem(KEY, "does not fit a quorum of %d; what takes several people cannot do without any"
                    .formatted(quorum.yes()));
            return quorum;
        }
        return new Quorum(quorum.yes(), quorum.oneDeclineSettles(), rule.orElse(null));
    }

    private static Optional<AutoAccept> rule(Section section) {
        var floor = section.required("confidence", "how likely an answer must be right, such as 0.95")
                .flatMap(AutoAcceptSettings::floor);
        var sample = section.required("sample", "the share that waits for a person all the same, such as 10%")
                .flatMap(AutoAcceptSettings::sample);
        section.end();
        return floor.flatMap(least -> sample.map(share -> new AutoAccept(least, share)));
    }

    private static Optional<Double> floor(Value value) {
        return value.share()
                .flatMap(share -> share < AutoAccept.LOWEST_FLOOR
                        ? value.wrong("must be from %s to 1".formatted(AutoAccept.LOWEST_FLOOR))
                        : Optional.of(share));
    }

    private static Optional<Double> sample(Value value) {
        return value.text(Forms::percent)
                .flatMap(share -> share < AutoAccept.SMALLEST_SAMPLE
                        ? value.wrong(
                                "must be from %.0f%% to 100%%".formatted(AutoAccept.SMALLEST_SAMPLE * 100))
                        : Optional.of(share));
    }
}
