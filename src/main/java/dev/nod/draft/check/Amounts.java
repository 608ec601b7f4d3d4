package dev.nod.draft.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers with their units. */
final class Amounts {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}_]|\\d[.,])[vV]?(?<sign>[€$£]|(?:EUR|USD|GBP|CHF)(?=[\\s\\d]))?\\s?"
                    + "(?<digits>\\d{1,3}(?:(?<separator>[ ,.'])\\d{3})(?:\\k<separator>\\d{3})*(?:[.,]\\d+)?(?!\\d)"
                    + "|\\d+(?:[.,]\\d+)*)(?![\\d_])"
                    + "(?:\\s?-?(?<next>[%€$£]|\\p{L}+)(?:\\s(?<after>\\p{L}+))?)?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([ ,.'])\\d{3})(?:\\1\\d{3})*");
    private static final Pattern SEPARATOR = Pattern.compile("[ ,.']");
    private static final Set<String> MONEY = Set.of("euro", "dollar", "pound", "franc");
    private static final Pattern NO_CENTS = Pattern.compile("\\.0{1,2}$");

    private Amounts() {}

    /** The numbers in a plain text. */
    static List<Amount> in(String plain) {
        return NUMBER.matcher(plain).results().map(Amounts::amount).toList();
    }

    private static Amount amount(MatchResult number) {
        var digits = number.group("digits");
        var unit = unit(number.group("sign")).or(() -> unit(number.group("next")))
                .or(() -> unit(number.group("after")));
        var readings = readings(digits);
        if (unit.filter(MONEY::contains).isPresent()) {
            readings.addAll(
                    readings.stream().map(reading -> NO_CENTS.matcher(reading).replaceAll("")).toList());
        }
        return new Amount(readings, unit.orElse(""), unit.map(name -> digits + " " + name).orElse(digits));
    }

    private static Optional<String> unit(@Nullable String word) {
        return word == null ? Optional.empty() : Units.of(word);
    }

    private static Set<String> readings(String digits) {
        var readings = new HashSet<String>();
        var whole = digits;
        var fraction = "";
        var last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (last > 0 && SEPARATOR.matcher(digits).results().count() == 1) {
            readings.add(digits.replace(',', '.'));
        } else if (last > 0 && digits.indexOf(digits.charAt(last)) == last) {
            whole = digits.substring(0, last);
            fraction = "." + digits.substring(last + 1);
        }
        if (GROUPED.matcher(whole).matches()) {
            readings.add(SEPARATOR.matcher(whole).replaceAll("") + fraction);
        }
        if (readings.isEmpty()) {
            readings.add(digits.replaceFirst("^0+(?=\\d)", ""));
        }
        return readings;
    }
}
