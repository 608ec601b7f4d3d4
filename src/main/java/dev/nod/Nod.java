package dev.nod;

import dev.nod.admin.AdminServer;
import dev.nod.admin.Indexing;
import dev.nod.admin.Monitoring;
import dev.nod.admin.Probe;
import dev.nod.audit.Event;
import dev.nod.call.HttpCaller;
import dev.nod.call.HttpLookups;
import dev.nod.config.Settings;
import dev.nod.knowledge.Run;
import dev.nod.slack.SlackAdminDesk;
import dev.nod.slack.SlackClearances;
import dev.nod.slack.SlackConversations;
import dev.nod.slack.SlackInbox;
import dev.nod.slack.SlackMenu;
import dev.nod.slack.SlackPeople;
import dev.nod.slack.SlackReceipts;
import dev.nod.slack.SlackReplies;
import dev.nod.slack.SlackReviewDesk;
import dev.nod.slack.SlackRooms;
import dev.nod.slack.SlackSession;
import dev.nod.slack.SlackWitness;
import dev.nod.store.Database;
import dev.nod.store.SqlApprovals;
import dev.nod.store.SqlAuditLog;
import dev.nod.store.SqlOutbox;
import dev.nod.store.SqlRequests;
import dev.nod.store.SqlSpending;
import dev.nod.store.SqlTimers;
import dev.nod.store.SqlTrackRecord;
import dev.nod.workflow.Accepting;
import dev.nod.workflow.Acting;
import dev.nod.workflow.Answering;
import dev.nod.workflow.Asking;
import dev.nod.workflow.AskingAgain;
import dev.nod.workflow.Backoff;
import dev.nod.workflow.Calls;
import dev.nod.workflow.Deciding;
import dev.nod.workflow.Duty;
import dev.nod.workflow.Editing;
import dev.nod.workflow.Effects;
import dev.nod.workflow.Hands;
import dev.nod.workflow.Lanes;
import dev.nod.workflow.Ledger;
import dev.nod.workflow.LookingAgain;
import dev.nod.workflow.PatientModel;
import dev.nod.workflow.Performing;
import dev.nod.workflow.Pulse;
import dev.nod.workflow.Rechecking;
import dev.nod.workflow.Reconciling;
import dev.nod.workflow.Refreshing;
import dev.nod.workflow.Releasing;
import dev.nod.workflow.Resolving;
import dev.nod.workflow.Rights;
import dev.nod.workflow.TakingBack;
import dev.nod.workflow.Timing;
import dev.nod.workflow.Witnessing;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole of Nod: builds every part, starts them, and stops them in reverse. */
public final class Nod implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Nod.class);

    private final Settings settings;
    private final Clock clock;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private volatile boolean recovered;

    private @Nullable Serving serving;

    private Nod(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Starts Nod and returns when it serves. An empty index is filled first; one that has documents answers while
     * it is brought up to date.
     *
     * @param indexing is given the run that does so as soon as it has started
     */
    public static Nod start(Settings settings, Clock clock, Consumer<Run> indexing)
            throws InterruptedException {
        var nod = new Nod(settings, clock);
        try {
            nod.start(indexing);
            return nod;
        } catch (RuntimeException | InterruptedException e) {
            nod.close();
            throw e;
        }
    }

    /** What this Nod serves, and where. */
    public Serving serving() {
        if (serving == null) {
            throw new IllegalStateException("Nod has not started");
        }
        return serving;
    }

    private void start(Consumer<Run> indexing) throws InterruptedException {
        var database = closeAtEnd(Database.open(settings.data(), clock));
        var requests = new SqlRequests(database);
        var approvals = new SqlApprovals(database);
        var timers = new SqlTimers(database);
        var outbox = new SqlOutbox(database);
        var audit = new SqlAuditLog(database);
        audit.append(Event.of(Event.Kind.ADMIN, null, null).with("call", "start"));
        var library = closeAtEnd(Library.open(settings, clock));

        var served = closeAtEnd(Served.of(settings, clock));
        var workflows = settings.workflowsAt(served.tryIt());
        var templates = settings.actionsAt(served.tryIt());
        var session = closeAtEnd(SlackSession.open(served.slack()));
        var rooms = SlackRooms.find(session, workflows, settings.admins());
        var receipts = new SlackReceipts(session);
        var replies = new SlackReplies(session);
        var desk = new SlackReviewDesk(session, rooms, workflows, approvals, clock);
        var admins = new SlackAdminDesk(session, rooms, approvals);
        var clearances = new SlackClearances(session, rooms, library.index()::labels, clock);

        var workers = closeAtEnd(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("nod-worker-", 0).uncaughtExceptionHandler(Nod::report).factory()));
        var pulse = closeAtEnd(new Pulse(clock));
        var hands = closeAtEnd(new Hands(workers, Hands.USUAL_REQUESTS, pulse::wake));
        var effects = new Effects(UUID::randomUUID, clock, pulse);
        var calls = new Calls(workflows, templates);
        var rights = new Rights(new SlackPeople(session), workflows, settings.admins().people());
        var lookups = closeAtEnd(new HttpLookups(settings.lookups().at(served.tryIt())));
        var models = closeAtEnd(Models.open(settings, clock));
        var author = models.author(new SqlSpending(database), model -> new PatientModel(model, hands))
                .orElse(null);
        var answering = new Answering(clearances, new SlackConversations(session),
                library.drafting(author, lookups, new SqlTrackRecord(database)),
                workflows,
                calls, clock);
        var asking = new Asking(requests, approvals, answering, receipts, effects, hands);
        var deciding = new Deciding(approvals, rights, effects);
        var takingBack = new TakingBack(approvals, rights, effects, clock);
        var reconciling = new Reconciling(approvals, timers, desk, deciding, takingBack,
                new Accepting(approvals, rights, effects, clock));
        var rechecking = new Rechecking(rights, desk, calls, clearances, library.readership().and(lookups),
                clock);
        var caller = closeAtEnd(new HttpCaller(settings.calls(), clock));
        var releasing = new Releasing(approvals, rechecking, replies, caller, effects);
        var ledger = new Ledger(requests, approvals, outbox, calls);
        var performing = new Performing(ledger, releasing, desk, admins, replies);
        var backoff = new Backoff(clock, new SecureRandom());
        var pace = new Acting.Pace(new Lanes(settings.pause(), clock), backoff);
        var acting = new Acting(outbox, performing, reconciling, effects, pace, workers);
        var timing = new Timing(timers, approvals, deciding,
                new LookingAgain(timers, approvals, reconciling, backoff, workers), effects);

        var flow = new SlackInbox.Flow(asking, deciding, takingBack,
                new Editing(approvals, rights, effects, clock), new AskingAgain(approvals, rights, effects),
                new Resolving(outbox, rights, effects));
        var inbox = closeAtEnd(new SlackInbox(session, rooms, flow, new SlackMenu(workflows, templates),
                reconciling::reconcileAll, clock));
        var probes = List.of(
                Probe.of("index", library::trouble),
                Probe.of("recovery", () -> recovered, "unfinished work is still being taken up"),
                Probe.of("slack", inbox::isConnected, "there is no connection to Slack"),
                Probe.of("token", session::trouble));
        var monitoring = library.meanings()
                .map(MeaningMetrics::of)
                .orElse(Monitoring.NOTHING)
                .and(models.metrics());
        var admin = closeAtEnd(
                new AdminServer(settings.admin(), probes,
                        new Indexing(library.reindexing(), library.index(), library.schedule()), monitoring,
                        audit));

        admin.start();
        fill(library, indexing);
        library.meanings().ifPresent(meanings -> meanings.embedding().start());
        outbox.recover(clock.instant(), backoff.lookAt(1));
        requests.recover();
        var duties = new ArrayList<Duty>(List.of(asking, acting, timing, new Refreshing(library.schedule())));
        var witness = settings.witness();
        if (witness != null) {
            duties.add(
                    new Witnessing(audit, new SlackWitness(session, witness.channel()),
                            witness.at(), ZoneId.systemDefault(), workers));
        }
        pulse.start(duties);
        recovered = true;
        inbox.start();
        serving = new Serving(session.teamName(), settings.reviewChannel(), served.tryIt(), admin.url());
    }

    private static void fill(Library library, Consumer<Run> indexing) throws InterruptedException {
        var wasEmpty = library.isEmpty();
        library.follow();
        var run = library.reindexing().start(Optional.empty());
        indexing.accept(run);
        if (wasEmpty) {
            run.await();
        }
        Thread.ofPlatform().name("verify").daemon().start(() -> verify(library));
    }

    private static void verify(Library library) {
        try {
            if (library.verify().isPresent()) {
                var _ = library.reindexing().start(Optional.empty());
            }
        } catch (RuntimeException e) {
            LOG.error("the index could not be verified", e);
        }
    }

    private <T extends AutoCloseable> T closeAtEnd(T part) {
        parts.push(part);
        return part;
    }

    private static void report(Thread thread, Throwable failure) {
        LOG.error("{} failed", thread.getName(), failure);
    }

    /** Stops every part, the last started first. Work that is not done is taken up at the next start. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            var part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.error("{} did not stop cleanly", part.getClass().getSimpleName(), e);
            }
        }
    }
}
