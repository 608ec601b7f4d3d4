package dev.nod.draft.check;

import dev.nod.draft.Check;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No link leads anywhere but where the sources do. */
final class Links implements Rule {

    private static final String END = "[^\\s<>|\"`)\\]]*";
    private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{N}@._/+-])";
    private static final String HOST = "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+(?<top>\\p{L}{2,}|xn--[\\p{Alnum}-]+)";

    /** An address with a scheme, one that starts as those of the web do, or a host's name alone. */
    private static final Pattern LINK = Pattern.compile(
            NO_WORD_BEFORE + "(?:(?<scheme>[a-z][a-z0-9+.-]*://" + END
                    + "|(?:mailto|javascript|vbscript|data|tel|sms|file|slack):(?=[^\\s])" + END
                    + "|www\\." + END + ")|(?://)?(?<host>" + HOST + ")(?::\\d+)?(?:[/?#]" + END + ")?)",
            Pattern.CASE_INSENSITIVE);

    /** The target of a link in Markdown or in Slack's format. */
    private static final Pattern MARKUP = Pattern
            .compile("\\]\\(\\s*<?(?<markdown>[^)\\s>]+)|<(?<slack>[^<>|@#!\\s][^<>|\\s]*)\\|");
    /** An image is fetched by whoever sees it. */
    private static final String IMAGE = "![";
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
    private static final Pattern HAS_SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*:(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLICKABLE = Pattern.compile("/|^www\\.|" + HAS_SCHEME,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EDGE = Pattern.compile("[.,;:!?'*_~…]+$");

    /** What files end in as often as hosts do. */
    private static final Set<String> FILES = Set.of("md", "txt", "yaml", "yml", "json", "js", "ts", "py",
            "sh", "java",
            "xml", "html", "css", "exe", "dmg", "pkg", "msi", "zip", "pdf", "docx", "xlsx", "pptx", "csv",
            "log", "conf",
            "cfg", "ini", "toml", "lock", "png", "jpg", "svg", "bat", "sql", "go", "rs", "rb", "ovpn", "pem",
            "crt", "key");

    private final Set<String> sites;

    /** @param sites the hosts that may be led to besides those of the sources, with all below them */
    Links(Set<String> sites) {
        this.sites = Set.copyOf(sites);
    }

    @Override
    public Check check() {
        return Check.LINKS;
    }

    @Override
    public Optional<String> objection(String text, Cited cited) {
        var plain = Typography.plain(text);
        var isForeign = plain.contains(IMAGE) || LINK.matcher(plain)
                .results()
                .filter(Links::isLink)
                .anyMatch(link -> !cited.says(bare(link.group())))
                || MARKUP.matcher(plain).results().anyMatch(link -> !cited.says(bare(target(link))));
        return isForeign ? Optional.of("has a link that its sources do not have") : Optional.empty();
    }

    /**
     * Whether a text has a link that leads to another site than the sources are on. Code links to nothing, and a host
     * that is only named is none.
     */
    boolean leadAway(String text, Cited cited) {
        return LINK.matcher(CODE.matcher(Typography.plain(text)).replaceAll(" "))
                .results()
                .filter(Links::isLink)
                .map(link -> bare(link.group()))
                .filter(link -> CLICKABLE.matcher(link).find())
                .map(link -> HAS_SCHEME.matcher(link).find() ? link : "https://" + link)
                .anyMatch(link -> !cited.isNear(link) && !isKnown(link));
    }

    private boolean isKnown(String link) {
        return Cited.host(link)
                .filter(host -> sites.stream()
                        .anyMatch(site -> host.equals(site) || host.endsWith("." + site)))
                .isPresent();
    }

    /** A plain text without links. */
    static String removed(String plain) {
        return LINK.matcher(plain)
                .replaceAll(link -> isLink(link) ? " " : Matcher.quoteReplacement(link.group()));
    }

    private static boolean isLink(MatchResult link) {
        return link.group("scheme") != null || !FILES.contains(link.group("top").toLowerCase(Locale.ROOT));
    }

    private static String target(MatchResult link) {
        return link.group("markdown") == null ? link.group("slack") : link.group("markdown");
    }

    private static String bare(String link) {
        return EDGE.matcher(link).replaceAll("");
    }
}
