package dev.nod.config;

import dev.nod.approval.Patience;
import dev.nod.approval.WorkingHours;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how long a draft waits, and when it speaks up meanwhile. */
final class Timers {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    private final Section section;
    private final Patience usual;

    /**
     * @param usual what holds for keys that the section does not have
     */
    Timers(Section section, Patience usual) {
        this.section = section;
        this.usual = usual;
    }

    Patience read() {
        var expires = section.value("expires_after").flatMap(Timers::wait).orElse(usual.expiresAfter());
        var remind = within("remind_after", expires, usual.remindAfter());
        var warn = within("warn_before", expires, usual.warnBefore());
        var escalate = section.value("escalate_to")
                .flatMap(value -> value.list(item -> item.text(Forms::call)));
        if (warn == null && escalate.filter(names -> !names.isEmpty()).isPresent()) {
            section.problem("escalate_to", "is called by the warning; give warn_before as well");
        }
        return new Patience(
                expires,
                remind,
                warn,
                warn == null ? List.of() : escalate.orElse(usual.escalateTo()),
                section.value("working_hours").flatMap(Timers::hours).orElse(usual.hours()));
    }

    private static Optional<WorkingHours> hours(Value value) {
        return value.is("always") ? Optional.of(WorkingHours.always()) : value.section().map(Hours::read);
    }

    /** A moment within the time that a draft waits; null for none, or after a report. */
    private @Nullable Duration within(String key, Duration whole, @Nullable Duration usually) {
        var value = section.value(key);
        if (value.filter(given -> given.is("never")).isPresent()) {
            return null;
        }
        var given = value.flatMap(text -> text.text(Forms::duration));
        var part = given.orElse(value.isPresent() ? null : usually);
        if (part != null && (!part.isPositive() || part.compareTo(whole) >= 0)) {
            section.problem(key, "%s does not lie within the %s of expires_after; give less, or 'never'"
                    .formatted(Forms.text(part), Forms.text(whole)));
            return null;
        }
        return part;
    }

    private static Optional<Duration> wait(Value value) {
        return value.text(Forms::duration)
                .flatMap(
                        wait -> wait.compareTo(SHORTEST) < 0 || wait.compareTo(LONGEST) > 0
                                ? value.wrong("must be from 1m to 30d")
                                : Optional.of(wait));
    }
}
