package dev.nod.lucene;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which edition of a page a path leads to, such as {@code docs/v2.10/setup.md}; made to be compared with others of the
 * same page.
 *
 * @param page     the path without the versions and years in it
 * @param versions these, as numbers from left to right; empty for a path that has none
 */
record Edition(String page, List<Integer> versions) implements Comparable<Edition> {

    /** A number alone counts only after a v or as a year, since chapters and sections are numbered as well. */
    private static final Pattern VERSION = Pattern.compile(
            "(?<![\\p{Alnum}.])(?:v(?:er(?:sion)?)?[-_ ]?(?<v>\\d{1,6}(?:[._]\\d{1,6})*)"
                    + "|(?<number>\\d{1,6}(?:[._]\\d{1,6})+|20\\d\\d))(?:\\.x)*(?!\\p{Alnum}|\\.\\d)"
                    + "|(?<=^|[/:])(?:latest|current|stable)(?=/)",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> NAMES = List.of("latest/", "current/", "stable/");
    private static final String BEFORE = "\\bv(?:er(?:sion)?)?[-_. ]?|\\brelease[-_. ]?";
    private static final int YEARS = 2000;
    private static final int NEWEST = Integer.MAX_VALUE;

    Edition {
        versions = List.copyOf(versions);
    }

    static Edition of(String path) {
        if (!mayHaveVersions(path)) {
            return new Edition(path, List.of());
        }
        var matcher = VERSION.matcher(path);
        var versions = matcher.results().flatMap(found -> numbers(found).stream()).toList();
        return new Edition(matcher.replaceAll("*"), versions);
    }

    /** Far quicker than the pattern, and never wrong in saying no. */
    private static boolean mayHaveVersions(String path) {
        for (var i = 0; i < path.length(); i++) {
            if (isDigit(path, i) ? isWithinVersion(path, i) : isName(path, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the first digit after a v or after another number, or that of a year. */
    private static boolean isWithinVersion(String path, int digit) {
        return path.startsWith("20", digit)
                || isOneOf("vVrRnN", path, digit - 1)
                || (isOneOf("-_ ", path, digit - 1) && isOneOf("vVrRnN", path, digit - 2))
                || (isOneOf("._", path, digit - 1) && isDigit(path, digit - 2));
    }

    private static boolean isName(String path, int start) {
        return isOneOf("lLcCsS", path, start)
                && NAMES.stream().anyMatch(name -> path.regionMatches(true, start, name, 0, name.length()));
    }

    private static boolean isDigit(String path, int at) {
        return isOneOf("0123456789", path, at);
    }

    private static boolean isOneOf(String characters, String path, int at) {
        return at >= 0 && characters.indexOf(path.charAt(at)) >= 0;
    }

    private static List<Integer> numbers(MatchResult found) {
        return Stream.of("v", "number")
                .map(found::group)
                .filter(Objects::nonNull)
                .findFirst()
                .map(name -> Arrays.stream(name.split("[._]", -1)).map(Integer::valueOf).toList())
                .orElse(List.of(NEWEST));
    }

    boolean isOfSamePage(Edition other) {
        return page.equals(other.page);
    }

    /** Whether a question asks for just this edition; 2 of anything is not version 2, but v2 is, and v2 is 2.0. */
    boolean isNamedIn(String question) {
        if (versions.isEmpty()) {
            return false;
        }
        var stands = versions.size() > 1 || versions.getFirst() >= YEARS;
        var name = "(?:%s)%s(?:\\.0)*|%s".formatted(BEFORE, quoted(significant()),
                stands ? "(?<![\\d.])" + quoted(versions) : "(?!)");
        return Pattern.compile("(?:" + name + ")(?!\\d|\\.\\d)", Pattern.CASE_INSENSITIVE)
                .matcher(question)
                .find();
    }

    private List<Integer> significant() {
        var end = versions.size();
        while (end > 1 && versions.get(end - 1) == 0) {
            end--;
        }
        return versions.subList(0, end);
    }

    private static String quoted(List<Integer> numbers) {
        return Pattern.quote(String.join(".", numbers.stream().map(String::valueOf).toList()));
    }

    /** The newer is greater. */
    @Override
    public int compareTo(Edition other) {
        return Arrays.compare(
                versions.toArray(Integer[]::new),
                other.versions.toArray(Integer[]::new),
                Comparator.naturalOrder());
    }
}
