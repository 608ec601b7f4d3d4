package dev.nod.config;

import dev.nod.source.Links;
import dev.nod.workflow.Phrase;
import dev.nod.workflow.Trigger;
import dev.nod.workflow.Workflows;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms that texts in the settings can have; each says in a few words what it expected instead. */
final class Forms {

    private static final List<String> LINKS = Stream.of(Links.values())
            .map(links -> links.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Pattern PERCENT = Pattern.compile("(?:\\d{1,2}|100)%");
    private static final Pattern DURATION = Pattern
            .compile("(?:(?<d>\\d{1,5})d)?(?:(?<h>\\d{1,5})h)?(?:(?<m>\\d{1,5})m)?(?:(?<s>\\d{1,5})s)?"
                    + "(?:(?<ms>\\d{1,5})ms)?");
    private static final Pattern TIME = Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;.]+(?:\\.[^\\s@<>,;.]+)+");
    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{2,30}");
    private static final Pattern GROUP = Pattern.compile("[\\p{L}\\p{N}._-]{1,80}");
    private static final Pattern CALL = Pattern
            .compile("%s|%s|@%s|S[A-Z0-9]{2,30}".formatted(EMAIL, USER, GROUP));
    private static final Pattern CHANNEL = Pattern
            .compile("[\\p{Ll}\\p{Lo}\\p{N}_-]{1,80}|[CG][A-Z0-9]{2,30}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");
    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final int SHORTEST_PHRASE = 2;
    private static final int LONGEST_PHRASE = 80;

    private Forms() {}

    static Duration duration(String text) {
        var matcher = DURATION.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            throw new IllegalArgumentException("is not a duration such as 30m, 24h or 2d");
        }
        return Duration.ofDays(number(matcher.group("d")))
                .plusHours(number(matcher.group("h")))
                .plusMinutes(number(matcher.group("m")))
                .plusSeconds(number(matcher.group("s")))
                .plusMillis(number(matcher.group("ms")));
    }

    /** A duration in the form in which it can be written. */
    static String text(Duration duration) {
        return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** A complete web address with a host. */
    static URI webAddress(String text) {
        try {
            var uri = new URI(text);
            if (!WEB.contains(String.valueOf(uri.getScheme())) || uri.getHost() == null) {
                throw new IllegalArgumentException(
                        "is not a web address that starts with https:// or http://");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is not a web address: " + e.getReason(), e);
        }
    }

    /** A time of the day, to the minute. */
    static LocalTime time(String text) {
        if (!TIME.matcher(text).matches()) {
            throw new IllegalArgumentException("is not a time such as \"07:00\"");
        }
        return LocalTime.parse(text);
    }

    static InetAddress networkAddress(String text) {
        try {
            return InetAddress.ofLiteral(text.equals("localhost") ? "127.0.0.1" : text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is not an IP address such as 127.0.0.1", e);
        }
    }

    static String email(String text) {
        return matching(EMAIL, text, "is not an e-mail address");
    }

    static String user(String text) {
        return matching(USER, text, "is not a Slack user id, which looks like U012AB3CD");
    }

    /** An id or a handle, with or without its @. */
    static String group(String text) {
        return matching(GROUP, text.startsWith("@") ? text.substring(1) : text,
                "is not a user group's handle or id");
    }

    /** An id or a name, with or without its #. */
    static String channel(String text) {
        return matching(
                CHANNEL,
                text.startsWith("#") ? text.substring(1) : text,
                "is not a channel's name, such as nod-approvals, or id");
    }

    /** The name of a host, in small letters. */
    static String host(String text) {
        return matching(HOST, text.toLowerCase(Locale.ROOT),
                "is not a host's name, such as login.example.com");
    }

    static String name(String text) {
        return matching(NAME, text, "is not a name of letters, digits, '.', '_' and '-'");
    }

    /** The name of an environment variable; who puts the secret itself there must not see it printed. */
    static String variable(String text) {
        return matching(VARIABLE, text, "is not the name of an environment variable");
    }

    /** Somebody to call: a person's id or address, or a user group. */
    static String call(String text) {
        return matching(CALL, text,
                "is neither a Slack user id, nor an e-mail address, nor a user group such as @it-leads");
    }

    /** A word after {@code /nod}. */
    static String command(String text) {
        if (Workflows.RESERVED.contains(text)) {
            throw new IllegalArgumentException("means something else to Nod; choose another word");
        }
        if (!Trigger.isCommand(text)) {
            throw new IllegalArgumentException("is not one word of lower-case letters, digits and '-'");
        }
        return text;
    }

    /** Words that a question may hold. */
    static String phrase(String text) {
        if (text.length() > LONGEST_PHRASE
                || String.join("", Phrase.of(text).words()).length() < SHORTEST_PHRASE) {
            throw new IllegalArgumentException("is not a phrase of %d to %d letters and digits".formatted(
                    SHORTEST_PHRASE, LONGEST_PHRASE));
        }
        return text;
    }

    /** Whether one no is enough. */
    static boolean settles(String text) {
        return switch (text) {
            case "settles" -> true;
            case "counted" -> false;
            default -> throw new IllegalArgumentException("is not one of settles, counted");
        };
    }

    /** A share in whole percent, up to 100; 0 to 1. */
    static double percent(String text) {
        if (!PERCENT.matcher(text).matches()) {
            throw new IllegalArgumentException("is not a share such as 10%");
        }
        return Integer.parseInt(text.substring(0, text.length() - 1)) / 100.0;
    }

    static String glob(String text) {
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + text);
            return text;
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("is not a pattern such as **/*.md: " + e.getDescription(), e);
        }
    }

    static Links links(String text) {
        if (!LINKS.contains(text)) {
            throw new IllegalArgumentException("is not one of " + String.join(", ", LINKS));
        }
        return Links.valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** One of the constants of a type, written in lower case. */
    static <E extends Enum<E>> E constant(Class<E> type, String text) {
        for (var constant : type.getEnumConstants()) {
            if (lower(constant).equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("is not one of " + names(type.getEnumConstants()));
    }

    /** What some constants are written as. */
    static String names(Enum<?>[] constants) {
        return Stream.of(constants).map(Forms::lower).collect(Collectors.joining(", "));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String matching(Pattern pattern, String text, String otherwise) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(otherwise);
        }
        return text;
    }
}
