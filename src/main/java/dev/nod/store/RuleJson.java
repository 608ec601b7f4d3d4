package dev.nod.store;

import dev.nod.approval.AutoAccept;
import org.jspecify.annotations.Nullable;

/** The rule that a draft is accepted by, as JSON. */
final class RuleJson {

    private RuleJson() {}

    record StoredRule(double floor, double sample) {}

    static @Nullable String write(@Nullable AutoAccept rule) {
        return rule == null ? null : StoredJson.write(new StoredRule(rule.floor(), rule.sample()));
    }

    static @Nullable AutoAccept read(@Nullable String json) {
        if (json == null) {
            return null;
        }
        var stored = StoredJson.read(StoredJson.read(json), StoredRule.class);
        try {
            return new AutoAccept(stored.floor(), stored.sample());
        } catch (IllegalArgumentException e) {
            throw StoredJson.damaged(e);
        }
    }
}
