package dev.nod.draft.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names that are made for machines: hosts, files, options, error codes, keys of tickets, addresses. */
final class Identifiers {

    private static final Pattern TOKEN = Pattern.compile("[^\\s\"()<>\\[\\],;!?]+");
    private static final Pattern EDGE = Pattern.compile("^[*'`:.|]+|(?:'s|[*'`:.|…])+$");

    /** 5GB, 30-day, 2nd, 24/7, 10x, 9am, 14:30, 50%, €20, 1.000,50. */
    private static final Pattern FIGURE = Pattern.compile(
            "[€$£~+±-]?\\d[\\d.,:'/-]*(?:-?(?:st|nd|rd|th|er|ste[rn]?|te[rn]?)|x|h\\d*|-?\\p{L}{4,}(?:-\\p{L}+)*|[%€$£°k]"
                    + "|-?(?:am|pm|ms|s|min|d|[kmgt]i?b|km|kg|cm|mm|kw|w|v|eur|usd|gbp|chf|day|std|uhr))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSION = Pattern.compile("[vV]\\d+(?:\\.\\d+)*");
    private static final Pattern ABBREVIATION = Pattern.compile("(?:\\p{L}\\.)+\\p{L}?\\.?|vs\\.?|etc\\.?");
    private static final Pattern MADE_FOR_MACHINES = Pattern.compile(
            "--?\\p{Alpha}.*|~?/\\p{Alnum}.*|.*[_\\\\@={}$].*|.*\\w::\\w.*|.*[\\p{L}\\p{N}]\\.[\\p{L}\\p{N}].*"
                    + "|(?=.*\\p{L})(?=.*\\p{N}).*|.*/.*/.*");
    private static final Pattern PART = Pattern.compile("[-/]");
    private static final Pattern CAMEL_CASE = Pattern.compile("\\p{L}*\\p{Ll}\\p{Lu}\\p{L}*");

    private Identifiers() {}

    /** Those in a plain text, each once. */
    static List<String> in(String plain) {
        return TOKEN.matcher(plain)
                .results()
                .map(MatchResult::group)
                .map(Identifiers::bare)
                .<String>mapMulti((token, names) -> {
                    if (isMadeForMachines(token)) {
                        names.accept(token);
                    } else {
                        PART.splitAsStream(token).filter(CAMEL_CASE.asMatchPredicate()).forEach(names);
                    }
                })
                .distinct()
                .toList();
    }

    /** A plain text without them, so that their digits are not taken for numbers. */
    static String removed(String plain) {
        return TOKEN.matcher(plain)
                .replaceAll(token -> isMadeForMachines(bare(token.group()))
                        ? " "
                        : Matcher.quoteReplacement(token.group()));
    }

    private static String bare(String token) {
        return EDGE.matcher(token).replaceAll("");
    }

    private static boolean isMadeForMachines(String token) {
        return MADE_FOR_MACHINES.matcher(token).matches()
                && !VERSION.matcher(token).matches()
                && !FIGURE.matcher(token).matches()
                && !ABBREVIATION.matcher(token).matches();
    }
}
