package dev.nod.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Tells people how old a document is, as far as it says so itself. */
public final class Freshness {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** From this age in years on, a document may well no longer hold. */
    private static final long OLD = 2;

    private Freshness() {}

    /** When it was updated, such as {@code updated 12 Mar 2024}. */
    public static String of(LocalDate updated) {
        return "updated " + day(updated);
    }

    /** The day, such as {@code 12 Mar 2024}. */
    public static String day(LocalDate updated) {
        return DAY.format(updated);
    }

    /** How old it is, such as {@code last updated 3 years ago}; empty while it is not two years old. */
    public static Optional<String> age(LocalDate updated, LocalDate today) {
        var years = ChronoUnit.YEARS.between(updated, today);
        return years < OLD ? Optional.empty() : Optional.of("last updated %d years ago".formatted(years));
    }
}
