package dev.nod.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;

/** A running try-it workspace: one Slack team with one app, on one port of this machine. */
public final class Workspace implements AutoCloseable {

    private final Tokens tokens;
    private final Journal journal;
    private final Timers timers = new Timers();
    private final HttpServer server;
    private final Links links;
    private final PageEvents page;
    private final Ledger ledger;

    /**
     * Reads what happened before from the folder and starts to listen.
     *
     * @throws WorkspaceException when the port is taken or the folder's journal cannot be used
     */
    public static Workspace open(WorkspaceSettings settings) {
        return open(settings, Patience.SLACK);
    }

    static Workspace open(WorkspaceSettings settings, Patience patience) {
        try {
            var journal = Journal.open(settings.folder());
            try {
                return new Workspace(settings, patience, journal, ServiceBook.open(settings.folder()));
            } catch (IOException | RuntimeException e) {
                journal.close();
                throw e;
            }
        } catch (IOException e) {
            throw new WorkspaceException(
                    "The folder " + settings.folder() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private Workspace(WorkspaceSettings settings, Patience patience, Journal journal, ServiceBook book) {
        this.journal = journal;
        var clock = settings.clock();
        var secrets = new Secrets(new SecureRandom());
        var verificationToken = secrets.key();
        tokens = Tokens.random(secrets);
        server = new HttpServer(settings.port());
        ledger = new Ledger(journal, new Timestamps(clock));
        page = new PageEvents(clock.millis());
        links = new Links(ledger, secrets, clock);

        var json = new MessageJson(ledger);
        var desk = new Desk(ledger);
        var ephemerals = new Ephemerals(ledger, page);
        var views = new Views(secrets, page);
        var triggers = new Triggers(secrets, clock);
        var addressing = new Addressing(ledger);
        var replies = new Replies(ledger, desk, ephemerals);
        var urls = new ResponseUrls(secrets, clock, this::url, replies);
        var webApi = new WebApi(ledger, tokens, List.of(new AuthMethods(links, tokens, this::url).methods(),
                new ChatMethods(ledger, addressing, desk, ephemerals, this::url).methods(),
                new ConversationMethods(ledger, addressing).methods(),
                new HistoryMethods(ledger, addressing, json).methods(),
                new UserMethods(ledger.timestamps()).methods(),
                new ReactionMethods(ledger, addressing, desk, json, this::url).methods(),
                new ViewMethods(views, triggers).methods(),
                new AssistantMethods(ledger, page).methods()));

        var envelopes = new Envelopes(ledger, links, patience, timers, clock);
        var events = new AppEvents(ledger, envelopes, new EventCallback(verificationToken, secrets));
        var payloads = new InteractionPayload(verificationToken, triggers);
        var pageApi = new PageApi(ledger, new PageState(ledger, json, ephemerals, views, page), page, links,
                List.of(new PageTalk(ledger, desk, events).calls(),
                        new PageUse(ledger, new Commands(envelopes, payloads, urls, replies, ephemerals),
                                new Clicks(ledger, ephemerals, views, envelopes, payloads, urls),
                                new Forms(views, envelopes, payloads)).calls()));
        ledger.tell(new PageFacts(ledger, page, json));
        ledger.tell(events);

        server.start(new Router(webApi, pageApi, new ResponseUrlPosts(ledger, urls),
                new ServiceDesk(book, clock), server::port), links);
        timers.every(patience.ping(), links::ping);
    }

    /** Where the chat page is, without a slash at the end. */
    public String url() {
        return server.url();
    }

    /** The prefix of the Web API's methods, with a slash at the end. */
    public String apiUrl() {
        return server.url() + WebApi.PREFIX;
    }

    /** Another at every start. */
    public String botToken() {
        return tokens.bot();
    }

    /** Another at every start. */
    public String appToken() {
        return tokens.app();
    }

    @Override
    public void close() {
        links.closeAll();
        ledger.turn(page::closeAll);
        timers.close();
        try {
            server.close();
        } finally {
            closeJournal();
        }
    }

    private void closeJournal() {
        try {
            journal.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The journal of the try-it workspace cannot be closed", e);
        }
    }
}
