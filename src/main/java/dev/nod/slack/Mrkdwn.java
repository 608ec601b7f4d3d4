package dev.nod.slack;

import dev.nod.request.Person;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes Slack's text format, so that nothing that somebody else wrote can mention, broadcast, link or hide. */
final class Mrkdwn {

    /** Controls, and characters that have no shape: zero-width ones, those that turn the reading direction, tags. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");
    private static final Pattern CODE_OR_LIVE = Pattern.compile(
            "`[^`\\n]*`|\\b(?:[a-z][a-z0-9+.-]*://|www\\.|(?:mailto|javascript|vbscript|data|file|tel|slack):(?=\\S))[^\\s`&]+(?:&amp;[^\\s`&]*)*"
                    + "|(?<![\\w@.])(?:[a-z0-9-]+\\.)+[a-z]{2,}/[^\\s`&]*"
                    + "|[@＠](?:here|channel|everyone|all)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]+");
    private static final DateTimeFormatter UTC = DateTimeFormatter
            .ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Mrkdwn() {}

    /** Makes plain text show as what it is. */
    static String escape(String plain) {
        return visible(plain).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The text without the characters that a reader cannot see. */
    static String visible(String plain) {
        return INVISIBLE.matcher(LINE_BREAK.matcher(plain).replaceAll("\n")).replaceAll("");
    }

    /** At most so many characters of an escaped text, never half of an entity or of a character. */
    static String cut(String escaped, int longest) {
        if (escaped.length() <= longest) {
            return escaped;
        }
        var end = longest - 1;
        var entity = escaped.lastIndexOf('&', end - 1);
        if (entity >= 0 && entity > end - 5 && escaped.indexOf(';', entity) >= end) {
            end = entity;
        }
        if (end > 0 && Character.isHighSurrogate(escaped.charAt(end - 1))) {
            end--;
        }
        return escaped.substring(0, end) + "…";
    }

    /** A quotation, at most so many characters long; a code fence would swallow the marks of its lines. */
    static String quote(String plain, int longest) {
        var escaped = unlinked(escape(plain).strip().replace(PlainText.FENCE, "'''"));
        return cut(escaped, longest).lines()
                .map(line -> "> " + line)
                .reduce((above, below) -> above + "\n" + below)
                .orElse(">");
    }

    /** An escaped text in which Slack makes no address a link and no name a call: each stands as code. */
    private static String unlinked(String escaped) {
        return CODE_OR_LIVE.matcher(escaped)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().startsWith("`") ? found.group() : "`%s`".formatted(found.group())));
    }

    /** A link to a web page; any other address is shown and not linked. */
    static String link(String url, String plainText) {
        var text = escape(plainText).replace('\n', ' ').replace('|', '¦').strip();
        return webAddress(url).map(address -> "<%s|%s>".formatted(address, text))
                .orElseGet(() -> url.isBlank() ? text : "%s (%s)".formatted(text, path(url)));
    }

    private static Optional<String> webAddress(String url) {
        try {
            var uri = new URI(url);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null
                    ? Optional.of(uri.toASCIIString().replace("&", "&amp;"))
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static String path(String url) {
        return escape(url.replaceFirst("^(?i)file:/*", "/")).replace('\n', ' ');
    }

    static String user(String id) {
        return USER.matcher(id).matches() ? "<@%s>".formatted(id) : escape(id);
    }

    /** Joins with commas, and a word such as "or" before the last; at least one. */
    static String listed(List<String> words, String joint) {
        var last = words.getLast();
        return words.size() == 1
                ? last
                : "%s %s %s".formatted(String.join(", ", words.subList(0, words.size() - 1)), joint, last);
    }

    /** Mentions people, such as "A, B and C". */
    static String people(List<Person> people) {
        return listed(people.stream().map(Person::id).map(Mrkdwn::user).toList(), "and");
    }

    static String channel(String id) {
        return "<#%s>".formatted(escape(id));
    }

    /** A time that each reader sees in their own zone. */
    static String time(Instant at) {
        return "<!date^%d^{date_short_pretty} at {time}|%s>".formatted(at.getEpochSecond(), UTC.format(at));
    }

    /** The same to the second, without the day. */
    static String clock(Instant at) {
        return "<!date^%d^{time_secs}|%s>".formatted(at.getEpochSecond(), UTC.format(at));
    }
}
