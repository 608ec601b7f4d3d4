package dev.nod.draft.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads dates in the forms in which people write them. */
final class Days {

    private static final Map<String, Integer> MONTHS = months(
            "january jan januar janvier enero gennaio januari janeiro",
            "february feb februar février fevrier febrero febbraio februari fevereiro",
            "march mar märz mrz mars marzo maart março",
            "april apr avril abril aprile",
            "may mai mayo maggio mei maio",
            "june jun juni juin junio giugno junho",
            "july jul juli juillet julio luglio julho",
            "august aug août aout agosto augustus",
            "september sept sep septembre septiembre settembre setembro",
            "october oct oktober okt octobre octubre ottobre outubro",
            "november nov novembre noviembre novembro",
            "december dec dezember dez décembre decembre diciembre dicembre dezembro");
    private static final String MONTH = "(?<month>" + String.join("|", MONTHS.keySet()
            .stream()
            .sorted((one, other) -> other.length() - one.length())
            .toList()) + ")\\b\\.?";
    private static final String DAY = "(?<day>[0-3]?\\d)";
    private static final String YEAR = "(?<year>[12]\\d{3})";

    private static final Pattern ISO = words("%s-(?<month>[01]\\d)(?:-%s)?".formatted(YEAR, DAY));
    private static final Pattern DAY_FIRST = words(
            "%s(?:st|nd|rd|th|er|º|\\.)?\\s+(?:of\\s+|de\\s+|di\\s+)?%s(?:,?\\s+(?:de\\s+)?%s)?"
                    .formatted(DAY, MONTH, YEAR));
    private static final Pattern MONTH_FIRST = words(
            "%s\\s+%s(?:st|nd|rd|th)?(?:,?\\s+%s)?(?!\\d|,\\d)".formatted(MONTH, DAY, YEAR));
    private static final Pattern MONTH_AND_YEAR = words("%s,?\\s+(?:de\\s+)?%s".formatted(MONTH, YEAR));
    private static final Pattern NUMBERS = words(
            "(?<first>[0-3]?\\d)(?<joint>[./-])(?<second>[0-3]?\\d)(?:\\k<joint>(?<year>[12]\\d{3}|\\d{2})|(?<=\\d)\\.(?!\\d))");
    private static final List<Pattern> NAMED = List.of(ISO, DAY_FIRST, MONTH_FIRST, MONTH_AND_YEAR);

    private Days() {}

    private static Pattern words(String form) {
        return Pattern.compile("(?<![\\p{L}\\p{N}_.])" + form + "(?![\\p{L}\\p{N}_])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static Map<String, Integer> months(String... names) {
        var months = new HashMap<String, Integer>();
        for (var i = 0; i < names.length; i++) {
            for (var name : List.of(names[i].split(" "))) {
                months.put(name, i + 1);
            }
        }
        return Map.copyOf(months);
    }

    /** The dates in a plain text, with each date's alternatives in a list of their own. */
    static List<List<Day>> in(String plain) {
        return Stream.concat(
                NAMED.stream().flatMap(form -> form.matcher(plain).results().map(Days::named)),
                NUMBERS.matcher(plain).results().map(Days::numbered))
                .filter(days -> !days.isEmpty())
                .toList();
    }

    /** A plain text without them. */
    static String removed(String plain) {
        var rest = plain;
        for (var form : NAMED) {
            rest = form.matcher(rest).replaceAll(" ");
        }
        return NUMBERS.matcher(rest)
                .replaceAll(date -> numbered(date).isEmpty() ? Matcher.quoteReplacement(date.group()) : " ");
    }

    private static List<Day> named(MatchResult date) {
        var month = date.group("month");
        var number = MONTHS.get(month.toLowerCase(Locale.ROOT));
        var day = date.namedGroups().containsKey("day") ? number(date.group("day")) : 0;
        return possible(new Day(year(date.group("year")), number == null ? number(month) : number, day));
    }

    /** With slashes, some write the day first and others the month. */
    private static List<Day> numbered(MatchResult date) {
        var first = number(date.group("first"));
        var second = number(date.group("second"));
        var year = year(date.group("year"));
        return date.group("joint").equals("/")
                ? possible(new Day(year, second, first), new Day(year, first, second))
                : possible(new Day(year, second, first));
    }

    private static List<Day> possible(Day... days) {
        return Stream.of(days).filter(Day::isPossible).distinct().toList();
    }

    private static int year(@Nullable String digits) {
        var year = number(digits);
        return year > 0 && year < 100 ? 2000 + year : year;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
