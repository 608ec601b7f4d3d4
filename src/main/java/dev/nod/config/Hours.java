package dev.nod.config;

import dev.nod.approval.WorkingHours;
import dev.nod.request.Nearest;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads when people work. */
final class Hours {

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private Hours() {}

    static WorkingHours read(Section section) {
        var zone = section.required("zone", "the time zone, such as Europe/Berlin")
                .flatMap(value -> value.text(Hours::zone));
        var days = section.value("days").flatMap(Hours::days);
        var from = section.value("from").flatMap(Value::time).orElse(MORNING);
        var to = section.value("to").flatMap(Value::time).orElse(EVENING);
        if (from.equals(to) && !from.equals(LocalTime.MIDNIGHT)) {
            section.problem("to", "is the same as 'from'; for the whole day give 00:00 and 24:00");
        }
        section.end();
        return new WorkingHours(zone.orElse(ZoneOffset.UTC), days.orElse(WEEKDAYS), from, to);
    }

    private static ZoneId zone(String text) {
        var zones = ZoneId.getAvailableZoneIds();
        if (!zones.contains(text)) {
            throw new IllegalArgumentException("is not a time zone; " + Nearest.to(text, zones)
                    .map("did you mean '%s'?"::formatted)
                    .orElse("give one such as Europe/Berlin"));
        }
        return ZoneId.of(text);
    }

    private static Optional<Set<DayOfWeek>> days(Value value) {
        return value.list(item -> item.text(Hours::day))
                .flatMap(days -> days.isEmpty()
                        ? value.wrong("holds no day; give days such as [mon, tue]")
                        : Optional.of(EnumSet.copyOf(days)));
    }

    /** The name of a day or its first three letters. */
    private static DayOfWeek day(String text) {
        var word = text.toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> List.of(day.name(), day.name().substring(0, 3)).contains(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is not a day such as mon or monday"));
    }
}
