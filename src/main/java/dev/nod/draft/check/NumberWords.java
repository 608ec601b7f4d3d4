package dev.nod.draft.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers that are written as words. */
final class NumberWords {

    private static final Map<String, Integer> SMALL = numbers("""
        1 a an one ein eine einen einem einer un une uno una um uma een
        2 two zwei deux dos due dois duas twee
        3 three drei trois tres tre três drie
        4 four vier quatre cuatro quattro quatro
        5 five fünf cinq cinco cinque vijf
        6 six sechs seis zes
        7 seven sieben sept siete sette sete zeven
        8 eight acht huit ocho otto oito
        9 nine neun neuf nueve nove negen
        10 ten zehn dix diez dieci dez tien
        11 eleven elf onze
        12 twelve zwölf douze doce dodici doze twaalf
        13 thirteen dreizehn
        14 fourteen vierzehn quatorze
        15 fifteen fünfzehn quinze quince
        16 sixteen sechzehn
        17 seventeen siebzehn
        18 eighteen achtzehn
        19 nineteen neunzehn
        20 twenty zwanzig vingt veinte venti vinte twintig
        24 vierundzwanzig
        30 thirty dreißig trente treinta trenta trinta dertig
        40 forty vierzig
        48 achtundvierzig
        50 fifty fünfzig
        60 sixty sechzig
        70 seventy siebzig
        80 eighty achtzig
        90 ninety neunzig
        100 hundred hundert cent cien cento
        1000 thousand tausend
        """);
    private static final String WORD = "(" + String.join("|", SMALL.keySet()) + ")";
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}_-])%s(?:[- ]%s)?(?![\\p{L}\\p{N}_])".formatted(WORD, WORD),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern UNIT_AFTER = Pattern.compile("[\\s-]+([\\p{L}%]+)(?:\\s(\\p{L}+))?.*",
            Pattern.DOTALL);

    private NumberWords() {}

    private static Map<String, Integer> numbers(String table) {
        var numbers = new HashMap<String, Integer>();
        table.lines().map(line -> line.split(" ")).forEach(line -> {
            for (var i = 1; i < line.length; i++) {
                numbers.put(line[i], Integer.valueOf(line[0]));
            }
        });
        return Map.copyOf(numbers);
    }

    /** A plain text with digits in place of words that stand before a unit, such as in "two weeks" and "an hour". */
    static String asDigits(String plain) {
        return NUMBER.matcher(plain)
                .replaceAll(word -> Matcher.quoteReplacement(isBeforeUnit(plain, word.end())
                        ? digits(word.group(1), word.group(2))
                        : word.group()));
    }

    private static boolean isBeforeUnit(String plain, int end) {
        var after = UNIT_AFTER.matcher(plain).region(end, Math.min(plain.length(), end + 40));
        return after.matches()
                && (Units.of(after.group(1)).isPresent()
                        || (after.group(2) != null && Units.of(after.group(2)).isPresent()));
    }

    private static String digits(String first, @Nullable String second) {
        var value = value(first);
        if (second == null) {
            return String.valueOf(value);
        }
        var more = value(second);
        return String.valueOf(more >= 100 ? value * more : value + more);
    }

    private static int value(String word) {
        var value = SMALL.get(word.toLowerCase(Locale.ROOT));
        return value == null ? 0 : value;
    }
}
