package dev.nod.draft.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads times of the day, as minutes since midnight. */
final class Times {

    private static final Pattern TIME = Pattern.compile(
            "(?<![\\p{L}\\p{N}_.,:])(?<hour>[01]?\\d|2[0-4])(?::(?<minute>[0-5]\\d))?"
                    + "(?:\\s?(?<half>[ap])\\.?m\\b\\.?|(?:[.:](?<past>[0-5]\\d))?\\s?(?<clock>Uhr\\b|h(?=[0-5]\\d\\b))(?<after>[0-5]\\d)?|(?![\\d:]))",
            Pattern.CASE_INSENSITIVE);
    private static final int HOUR = 60;

    private Times() {}

    /** Those in a plain text. */
    static List<Integer> in(String plain) {
        return TIME.matcher(plain).results().filter(Times::isTime).map(Times::minutes).toList();
    }

    /** A plain text without them. */
    static String removed(String plain) {
        return TIME.matcher(plain)
                .replaceAll(
                        time -> isTime(time) ? " " : Matcher.quoteReplacement(time.group()));
    }

    private static boolean isTime(MatchResult time) {
        return time.group("minute") != null || time.group("half") != null || time.group("clock") != null;
    }

    private static int minutes(MatchResult time) {
        var hour = Integer.parseInt(time.group("hour"));
        var half = time.group("half");
        if (half != null) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        return hour * HOUR + number(time.group("minute")) + number(time.group("past"))
                + number(time.group("after"));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
