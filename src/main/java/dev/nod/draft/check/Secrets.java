package dev.nod.draft.check;

import dev.nod.draft.Check;
import dev.nod.knowledge.Passage;
import java.util.Collection;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Nothing that opens a door is told: it may be a real one, whoever wrote it where. */
final class Secrets implements Rule {

    /** The forms that makers of keys document for theirs. */
    private static final Pattern KEY = Pattern.compile(
            """
                (?<![A-Za-z0-9])(?:\
                (?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\
                |gh[opsur]_[A-Za-z0-9]{20,}|github_pat_\\w{20,}|glpat-[\\w-]{20,}\
                |xox[a-z](?:\\.xox[a-z])?-[\\w-]{10,}|xapp-\\d-[\\w-]{10,}\
                |sk-[\\w-]{20,}|[sr]k_(?:live|test)_\\w{16,}|whsec_\\w{16,}\
                |AIza[\\w-]{30,}|ya29\\.[\\w-]{20,}|GOCSPX-[\\w-]{20,}\
                |npm_[A-Za-z0-9]{30,}|pypi-[\\w-]{40,}|hf_[A-Za-z0-9]{30,}|dop_v1_\\w{40,}|SG\\.[\\w-]{16,}\\.[\\w-]{16,}\
                |eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]*\
                )|-----(?:BEGIN|END) [A-Z ]*PRIVATE KEY|hooks\\.slack\\.com/(?:services|workflows)/\\w""");

    /** A line of a key in Base64; digests are in hexadecimal digits. */
    private static final Pattern KEY_LINE = Pattern.compile(
            "(?<![\\w+/=.-])(?=[\\w+/]*\\d)(?=[\\w+/]*[a-z])(?=[\\w+/]*[A-Z])[A-Za-z0-9+/]{40,}={0,2}(?![\\w+/])");

    /** A name and a password in an address. */
    private static final Pattern IN_ADDRESS = Pattern.compile("://[^\\s/:@]*:(?<value>[^\\s/@]{3,})@");

    private static final String NAMES = "pass(?:word|wort|phrase|code)?|passwd|pwd|kennwort|contraseña|mot de passe|wachtwoord"
            + "|(?:[\\w-]*[_-])?(?:secret|token|api[ _-]?key|access[ _-]?key|private[ _-]?key|credentials?)";
    private static final Pattern TOLD = Pattern.compile(
            "(?<![\\p{L}])(?:%s)[\"'`*]*\\s*(?<joint>:=|[=:]|\\b(?:is|ist|lautet|est|es)\\b)\\s*(?<mark>[\"'`*]*)(?<value>[^\\s\"'`*]{4,})"
                    .formatted(NAMES),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern PLACEHOLDER = Pattern.compile(
            ".*(?:example|placeholder|redacted|changeme|change-me|xxxx|\\*\\*\\*|\\.\\.\\.|dummy).*|(?:your|my|the|new|old|some)[-_ ].*"
                    + "|[<{$%(\\[].*|(?:secret|password|passwd|token|user|username|pass)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern MIXED = Pattern
            .compile("(?=.*\\d)(?=.*\\p{L}).{6,}|.*\\p{Ll}\\p{Lu}.*|\\d{4,}|.*\\p{L}[!@#$%^&*+=]\\S.*");
    private static final Pattern WORDY = Pattern
            .compile("\\d+-\\p{L}+(?:-\\p{L}+)*|\\p{L}+-\\d+|v?\\d+(?:\\.\\d+)+|[a-z]+://.*");
    private static final Pattern EDGE = Pattern.compile("[.,;:!?)\\]}>]+$");
    private static final int LONG = 20;
    private static final double MIXED_UP = 3.2;

    private final Set<String> told;

    /** Knows secrets by their looks only. */
    Secrets() {
        told = Set.of();
    }

    /** Knows as well what the passages call a password or a key, which need not look like one by itself. */
    Secrets(Collection<Passage> passages) {
        told = passages.stream()
                .map(passage -> Typography.plain(passage.text()))
                .flatMap(text -> TOLD.matcher(text).results())
                .filter(Secrets::isTold)
                .map(Secrets::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Check check() {
        return Check.SECRETS;
    }

    @Override
    public Optional<String> objection(String text, Cited cited) {
        return isIn(Typography.plain(text))
                ? Optional.of("has what looks like a password or a key")
                : Optional.empty();
    }

    private boolean isIn(String plain) {
        return looksSecret(plain) || told.stream().anyMatch(plain::contains);
    }

    private static boolean looksSecret(String plain) {
        return KEY.matcher(plain).find()
                || KEY_LINE.matcher(plain).find()
                || IN_ADDRESS.matcher(plain)
                        .results()
                        .map(told -> told.group("value"))
                        .anyMatch(value -> !isPlaceholder(value))
                || TOLD.matcher(plain).results().anyMatch(Secrets::isTold);
    }

    private static boolean isTold(MatchResult told) {
        var value = value(told);
        if (isPlaceholder(value) || WORDY.matcher(value).matches()) {
            return false;
        }
        var isAssigned = told.group("joint").endsWith("=") || !told.group("mark").isEmpty();
        return MIXED.matcher(value).matches()
                || (isAssigned && value.length() >= 6)
                || (value.length() >= LONG && entropy(value) > MIXED_UP);
    }

    private static String value(MatchResult told) {
        return EDGE.matcher(told.group("value")).replaceAll("");
    }

    private static boolean isPlaceholder(String value) {
        return value.length() < LONG && PLACEHOLDER.matcher(value).matches();
    }

    /** Shannon's, in bits for each character. */
    private static double entropy(String value) {
        var counts = new HashMap<Integer, Integer>();
        value.codePoints().forEach(character -> counts.merge(character, 1, Integer::sum));
        var length = (double) value.codePointCount(0, value.length());
        return counts.values()
                .stream()
                .mapToDouble(count -> -count / length * Math.log(count / length) / Math.log(2))
                .sum();
    }
}
