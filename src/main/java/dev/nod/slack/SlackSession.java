package dev.nod.slack;

import java.util.Optional;

/** A checked way into one workspace: whom the bot token belongs to, and where drafts are reviewed. */
public final class SlackSession implements AutoCloseable {

    private final SlackSettings settings;
    private final Client client;
    private final WebApi api;
    private final Installation nod;
    private final ReviewChannel review;

    /**
     * Checks tokens, scopes and the review channel with Slack.
     *
     * @throws SlackSetupException if one of them is not as Nod needs it
     */
    public static SlackSession open(SlackSettings settings) {
        return open(settings, new Client(settings));
    }

    static SlackSession open(SlackSettings settings, Client client) {
        try {
            Setup.checkKinds(settings);
            return new SlackSession(settings, client);
        } catch (SlackSetupException e) {
            client.close();
            throw e;
        }
    }

    private SlackSession(SlackSettings settings, Client client) {
        this.settings = settings;
        this.client = client;
        api = new WebApi(client, settings.botToken());
        nod = Installation.of(api);
        Scope.check(nod.scopes());
        review = ReviewChannel.find(api, nod, settings.reviewChannel());
    }

    /** The workspace's id. */
    public String team() {
        return nod.team();
    }

    /** The workspace's name. */
    public String teamName() {
        return nod.teamName();
    }

    /** The workspace's address. */
    public String teamUrl() {
        return nod.teamUrl();
    }

    /** The id of Nod's own user. */
    public String botUser() {
        return nod.user();
    }

    /** The id of the channel where drafts are reviewed. */
    public String reviewChannel() {
        return review.id();
    }

    /** What is wrong with the bot token, as a sentence; empty when Slack took it at last. */
    public Optional<String> trouble() {
        return api.trouble();
    }

    SlackSettings settings() {
        return settings;
    }

    WebApi api() {
        return api;
    }

    Installation nod() {
        return nod;
    }

    Client client() {
        return client;
    }

    String appToken() {
        return settings.appToken();
    }

    @Override
    public void close() {
        client.close();
    }
}
