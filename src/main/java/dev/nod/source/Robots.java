package dev.nod.source;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.nod.knowledge.SourceUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/** What the site's robots.txt lets Nod ask for, as RFC 9309 has it. */
final class Robots {

    private static final int LIMIT = 512 * 1024;
    private static final int MOST_REDIRECTS = 5;
    private static final List<String> NAMES = List.of("nod");

    private final SimpleRobotRules rules;

    private Robots(SimpleRobotRules rules) {
        this.rules = rules;
    }

    /** A file that is missing allows everything; one that cannot be had now allows nothing. */
    static Robots fetch(Site site, WebClient client) throws IOException, SourceUnavailableException {
        var url = site.start().newBuilder().encodedPath("/robots.txt").query(null).build();
        for (var hops = 0; hops < MOST_REDIRECTS; hops++) {
            switch (client.get(url, Optional.empty(), LIMIT, _ -> true)) {
                case WebAnswer.Body(var bytes, _, _, _, _) -> {
                    return parse(url, bytes);
                }
                case WebAnswer.Moved(var to) when site.page(to).isPresent() -> url = to;
                case WebAnswer.Failed(var status, var reason) when !isRefusal(status) ->
                    throw new SourceUnavailableException(
                            "%s cannot be had, so nothing may be read: %s".formatted(url, reason));
                case WebAnswer _ -> {
                    return parse(url, new byte[0]);
                }
            }
        }
        return parse(url, new byte[0]);
    }

    boolean allows(HttpUrl page) {
        return rules.isAllowed(page.toString());
    }

    /** How far apart it wants requests to be. */
    Duration delay() {
        return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
    }

    /** A server that shows its rules to nobody has none; one that is busy has not told them yet. */
    private static boolean isRefusal(int status) {
        return status >= 400 && status < 500 && status != 429;
    }

    private static Robots parse(HttpUrl url, byte[] bytes) {
        return new Robots(new SimpleRobotRulesParser().parseContent(
                url.toString(), bytes, "text/plain", NAMES));
    }
}
