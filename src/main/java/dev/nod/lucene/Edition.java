package dev.nod.lucene;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Which edition of a page a path leads to, such as {@code docs/v2.10/setup.md}; made to be compared with others of the
 * same page.
 *
 * @param page     the path without the versions and years in it
 * @param versions these, as numbers from left to right; empty for a path that has none
 */
record Edition(String page, List<Integer> versions) implements Comparable<Edition> {

    private static final Pattern VERSION = Pattern.compile(
            "(?<![\\p{Alnum}.])(?:v(?:er(?:sion)?)?[-_ ]?)?(\\d{1,6}(?:[._]\\d{1,6})+|(?<=[vn][-_ ]?)\\d{1,4}|20\\d\\d)"
                    + "(?:\\.[0-9x]+)?(?![\\p{Alnum}])|(?<=^|/)(latest|current|stable)(?=/)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile("latest|current|stable", Pattern.CASE_INSENSITIVE);
    private static final int NEWEST = Integer.MAX_VALUE;

    Edition {
        versions = List.copyOf(versions);
    }

    static Edition of(String path) {
        if (path.chars().noneMatch(Character::isDigit) && !NAMED.matcher(path).find()) {
            return new Edition(path, List.of());
        }
        var matcher = VERSION.matcher(path);
        var versions = matcher.results().flatMap(found -> numbers(found).stream()).toList();
        return new Edition(matcher.replaceAll("*"), versions);
    }

    private static List<Integer> numbers(MatchResult found) {
        return found.group(1) == null
                ? List.of(NEWEST)
                : Arrays.stream(found.group(1).split("[._]", -1)).map(Integer::valueOf).toList();
    }

    boolean isOfSamePage(Edition other) {
        return page.equals(other.page);
    }

    /** Whether a question asks for just this edition. */
    boolean isNamedIn(String question) {
        var name = String.join(".", versions.stream().map(String::valueOf).toList());
        return !versions.isEmpty()
                && Pattern.compile("(?<![\\d.])v?" + Pattern.quote(name) + "(?![\\d])(?!\\.\\d)")
                        .matcher(question.toLowerCase(Locale.ROOT))
                        .find();
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
