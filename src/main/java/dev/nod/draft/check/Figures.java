package dev.nod.draft.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The numbers, dates and times that a text tells.
 *
 * @param dates each with what it can mean
 * @param times in minutes since midnight
 */
record Figures(List<Amount> amounts, List<List<Day>> dates, List<Integer> times) {

    private static final Pattern LIST_MARK = Pattern.compile("(?m)^\\s*\\d{1,2}[.)]\\s+");
    private static final String DATE = "date";
    private static final int HOUR = 60;

    Figures {
        amounts = List.copyOf(amounts);
        dates = List.copyOf(dates);
        times = List.copyOf(times);
    }

    /**
     * Those of a passage, a plain text without identifiers. Numbers of steps count as well, and parts of dates and times where
     * nothing says what is counted.
     */
    static Figures ofSource(String plain) {
        var amounts = new ArrayList<>(Amounts.in(NumberWords.asDigits(Times.removed(Days.removed(plain)))));
        Amounts.in(plain)
                .stream()
                .map(amount -> new Amount(amount.readings(), DATE, amount.shown()))
                .forEach(amounts::add);
        return new Figures(amounts, Days.in(plain), Times.in(plain));
    }

    /** Those of a statement, a plain text without identifiers; numbers of steps do not count. */
    static Figures ofStatement(String plain) {
        var told = LIST_MARK.matcher(plain).replaceAll("");
        var rest = NumberWords.asDigits(Times.removed(Days.removed(told)));
        return new Figures(Amounts.in(rest), Days.in(told), Times.in(Days.removed(told)));
    }

    /** What this statement tells and a source does not, in digits and known words only. */
    List<String> missingIn(Figures source) {
        var missing = new ArrayList<String>();
        amounts.stream()
                .filter(amount -> source.amounts.stream().noneMatch(said -> said.says(amount)))
                .forEach(amount -> missing.add(amount.shown()));
        dates.stream()
                .filter(date -> source.dates.stream()
                        .noneMatch(said -> said.stream().anyMatch(day -> date.stream().anyMatch(day::says))))
                .forEach(_ -> missing.add("a date"));
        times.stream()
                .filter(time -> !source.times.contains(time))
                .forEach(time -> missing.add("%02d:%02d".formatted(time / HOUR, time % HOUR)));
        return missing;
    }
}
