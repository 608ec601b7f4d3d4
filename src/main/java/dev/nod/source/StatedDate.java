package dev.nod.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The day on which a page says that it was last changed, else looked over, else written. When its file was written
 * does not count: a checkout makes all files new. What is not clear, such as 03/04/2024, is no date.
 */
final class StatedDate {

    /** From the most telling; without hyphens and underscores. */
    private static final List<String> KEYS = List.of(
            "updated", "lastupdated", "updatedat", "updateddate", "lastmod", "lastmodified", "lastmodifiedat",
            "modified",
            "revdate", "lastreviewed", "lastreviewedon", "reviewed", "date", "published", "publishdate",
            "pubdate");
    private static final Pattern ENTRY = Pattern
            .compile("(?m)^[\"']?(?<key>[A-Za-z_-]+)[\"']?[ \\t]*(?<sign>[:=])[ \\t]*(?<value>\\S.*)$");

    private static final String WEEKDAY = "(?:\\p{Alpha}{2,9},? )?";
    private static final String TIME = "(?:[T,]? ?\\d{1,2}:\\d{2}.*)?";
    private static final List<Pattern> FORMS = Stream.of(
            "(?<year>\\d{4})([-/])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})" + TIME,
            "(?:D:)?(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:T?\\d{4}.*)?",
            WEEKDAY + "(?<day>\\d{1,2})[ -](?<month>\\p{Alpha}{3,9})\\.?,?[ -](?<year>\\d{4})" + TIME,
            WEEKDAY + "(?<month>\\p{Alpha}{3,9})\\.? (?<day>\\d{1,2}),? (?<year>\\d{4})" + TIME)
            .map(Pattern::compile)
            .toList();
    private static final int LONGEST = 100;

    /** Before there were pages of any of these formats; programs without a clock write 1970 or 1980. */
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    private StatedDate() {}

    /**
     * What stands above the text counts before what the file says elsewhere.
     *
     * @param today in UTC; a later day counts only as far as it is today somewhere
     */
    static Optional<LocalDate> of(Page page, LocalDate today) {
        return Stream.concat(inFrontMatter(page.frontMatter()), page.dates().stream())
                .flatMap(value -> day(value).stream())
                .filter(Predicate.not(day -> day.isBefore(FIRST) || day.isAfter(today.plusDays(1))))
                .findFirst();
    }

    private static Stream<String> inFrontMatter(String lines) {
        var table = FrontMatter.TOML_TABLE.matcher(lines);
        var firstTable = table.find() ? table.start() : lines.length();
        var entries = ENTRY.matcher(lines).results().filter(entry -> isAtTop(entry, firstTable)).toList();
        return KEYS.stream()
                .flatMap(key -> entries.stream().filter(entry -> key(entry).equals(key)))
                .map(entry -> FrontMatter.unquoted(entry.group("value").strip()));
    }

    /** What is nested in YAML is indented and no entry; in TOML it stands below the name of its table. */
    private static boolean isAtTop(MatchResult entry, int firstTable) {
        return entry.group("sign").equals(":") || entry.start() < firstTable;
    }

    private static String key(MatchResult entry) {
        return entry.group("key").replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
    }

    /** The day that is written so, with or without a time; empty if it is none, or may be one of two. */
    static Optional<LocalDate> day(String value) {
        var text = value.strip();
        return text.length() > LONGEST
                ? Optional.empty()
                : FORMS.stream()
                        .map(form -> form.matcher(text))
                        .filter(Matcher::matches)
                        .findFirst()
                        .flatMap(StatedDate::day);
    }

    private static Optional<LocalDate> day(MatchResult date) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group("year")),
                    month(date.group("month")),
                    Integer.parseInt(date.group("day"))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int month(String written) {
        return Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : named(written);
    }

    /** By its English name or the start of it; 0 when there is none. */
    private static int named(String written) {
        return Arrays.stream(Month.values())
                .filter(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        .regionMatches(true, 0, written, 0, written.length()))
                .mapToInt(Month::getValue)
                .findFirst()
                .orElse(0);
    }
}
