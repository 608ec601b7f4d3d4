package dev.nod.config;

import dev.nod.workflow.DailyLimits;
import dev.nod.workflow.DailyLimits.Limit;

/** Reads what language models may take in a day. */
final class SpendingSettings {

    private static final int MOST_CALLS = 1_000_000;

    private SpendingSettings() {}

    static DailyLimits read(Section section) {
        var person = limit(section.section("person"), DailyLimits.USUAL.person());
        var all = limit(section.section("all"), DailyLimits.USUAL.all());
        return new DailyLimits(person, all);
    }

    private static Limit limit(Section section, Limit usual) {
        return new Limit(
                section.value("calls").flatMap(value -> value.number(0, MOST_CALLS)).orElse(usual.calls()),
                section.value("money").flatMap(Value::money).orElse(usual.micros()));
    }
}
