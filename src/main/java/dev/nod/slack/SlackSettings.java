package dev.nod.slack;

import java.net.URI;
import java.util.Locale;

/**
 * How Nod gets into a Slack workspace.
 *
 * @param botToken      the bot user's token, xoxb-…
 * @param appToken      the app-level token for Socket Mode, xapp-…
 * @param apiUrl        the prefix of the Web API's methods; {@link #SLACK} unless a stand-in is spoken to
 * @param reviewChannel the id or the name of the private channel where drafts are reviewed
 */
public record SlackSettings(String botToken, String appToken, URI apiUrl, String reviewChannel) {

    /** Slack's own Web API. */
    public static final URI SLACK = URI.create("https://slack.com/api/");

    public SlackSettings {
        if (!apiUrl.getPath().endsWith("/")) {
            apiUrl = URI.create(apiUrl + "/");
        }
    }

    /** A proxy from the environment leads to Slack, and not to a stand-in on this machine. */
    boolean isSlackItself() {
        var host = apiUrl.getHost() == null ? "" : apiUrl.getHost().toLowerCase(Locale.ROOT);
        return host.equals("slack.com") || host.endsWith(".slack.com");
    }

    @Override
    public String toString() {
        return "SlackSettings[apiUrl=%s, reviewChannel=%s, tokens hidden]".formatted(apiUrl, reviewChannel);
    }
}
