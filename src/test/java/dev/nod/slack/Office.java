package dev.nod.slack;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.bolt.App;
import dev.nod.approval.Admins;
import dev.nod.approval.Deciders;
import dev.nod.approval.Policy;
import dev.nod.store.Database;
import dev.nod.store.SqlApprovals;
import dev.nod.store.SqlOutbox;
import dev.nod.store.SqlRequests;
import dev.nod.store.SqlTimers;
import dev.nod.store.SqlTrackRecord;
import dev.nod.testing.ChatClient;
import dev.nod.testing.FakeTarget;
import dev.nod.testing.ForwardClock;
import dev.nod.testing.Policies;
import dev.nod.workflow.Accepting;
import dev.nod.workflow.Acting;
import dev.nod.workflow.Answering;
import dev.nod.workflow.Asking;
import dev.nod.workflow.AskingAgain;
import dev.nod.workflow.Backoff;
import dev.nod.workflow.Calls;
import dev.nod.workflow.Deciding;
import dev.nod.workflow.Editing;
import dev.nod.workflow.Effects;
import dev.nod.workflow.Hands;
import dev.nod.workflow.Lanes;
import dev.nod.workflow.Ledger;
import dev.nod.workflow.LookingAgain;
import dev.nod.workflow.Performing;
import dev.nod.workflow.Pulse;
import dev.nod.workflow.Rechecking;
import dev.nod.workflow.Reconciling;
import dev.nod.workflow.Releasing;
import dev.nod.workflow.Resolving;
import dev.nod.workflow.Rights;
import dev.nod.workflow.TakingBack;
import dev.nod.workflow.Timing;
import dev.nod.workspace.Workspace;
import dev.nod.workspace.WorkspaceSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Nod at work in a try-it workspace: the real flow on a real database, over real sockets. */
final class Office implements AutoCloseable {

    static final Admins ADMINS = new Admins("nod-admins",
            new Deciders(Set.of("U0MIA00001"), Set.of(), Set.of()));

    /** How long Slack may take to answer when it is reached through a line. */
    private static final Duration ON_A_LINE = Duration.ofSeconds(3);
    private static final Duration SETTLING = Duration.ofSeconds(31);

    /** Sooner than any lease ends. */
    private static final Duration SOON = Duration.ofMinutes(2);

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    final Workspace workspace;
    final ChatClient chat;
    final SlackSession session;
    final SlackRooms rooms;
    final SqlRequests requests;
    final SqlApprovals approvals;
    final SqlOutbox outbox;
    final SlackInbox.Flow flow;
    final SlackInbox inbox;
    final SlackReviewDesk desk;
    final SlackAdminDesk adminDesk;
    final FakeTarget target = new FakeTarget();
    final AtomicInteger connects = new AtomicInteger();
    private final SlackMenu menu;
    private final Database database;
    private final ForwardClock clock = new ForwardClock();
    private final Pulse pulse = new Pulse(clock);
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    Office(Path folder, Policy policy) {
        this(folder, policy, (UnaryOperator<URI>) null);
    }

    /**
     * @param line leads an address of the workspace through what to connect through, or null for straight to it
     */
    Office(Path folder, Policy policy, @Nullable UnaryOperator<URI> line) {
        workspace = Workspace.open(new WorkspaceSettings(0, folder.resolve("workspace"), clock));
        chat = new ChatClient(workspace.url());
        var api = URI.create(workspace.apiUrl());
        var settings = new SlackSettings(workspace.botToken(), workspace.appToken(),
                line == null ? api : line.apply(api), "#nod-approvals");
        session = SlackSession.open(settings,
                line == null ? new Client(settings) : new Client(settings, ON_A_LINE));
        menu = new SlackMenu(Offer.workflows(policy), List.of(Offer.RESTART));
        rooms = SlackRooms.find(session, menu.workflows(), ADMINS);
        database = Database.open(folder.resolve("database"), clock);
        requests = new SqlRequests(database);
        approvals = new SqlApprovals(database);
        outbox = new SqlOutbox(database);
        desk = new SlackReviewDesk(session, rooms, menu.workflows(), approvals, clock);
        adminDesk = new SlackAdminDesk(session, rooms, approvals);
        var effects = new Effects(UUID::randomUUID, clock, pulse);
        var calls = new Calls(menu.workflows(), menu.actions());
        var rights = new Rights(new SlackPeople(session), menu.workflows(), ADMINS.people());
        var clearances = new SlackClearances(session, rooms, Set::of, clock);
        var answering = new Answering(clearances, new SlackConversations(session),
                Offer.drafting(new SqlTrackRecord(database)),
                menu.workflows(),
                calls, clock);
        var takingBack = new TakingBack(approvals, rights, effects, clock);
        var deciding = new Deciding(approvals, rights, effects);
        flow = new SlackInbox.Flow(
                new Asking(requests, approvals, answering, new SlackReceipts(session), effects,
                        new Hands(executor, Hands.USUAL_REQUESTS, effects::stored)),
                deciding, takingBack, new Editing(approvals, rights, effects, clock),
                new AskingAgain(approvals, rights, effects), new Resolving(outbox, rights, effects));
        var timers = new SqlTimers(database);
        var reconciling = new Reconciling(approvals, timers, desk, deciding, takingBack,
                new Accepting(approvals, rights, effects, clock));
        inbox = new SlackInbox(session, rooms, flow, menu, () -> {
            reconciling.reconcileAll();
            connects.incrementAndGet();
        }, clock);
        var replies = new SlackReplies(session);
        var rechecking = new Rechecking(rights, desk, calls, clearances, (_, _) -> Set.of(), clock);
        var performing = new Performing(new Ledger(requests, approvals, outbox, calls),
                new Releasing(approvals, rechecking, replies, target, effects), desk, adminDesk, replies);
        var backoff = new Backoff(clock, new SplittableRandom(1));
        var pace = new Acting.Pace(new Lanes(Duration.ZERO, clock), backoff);
        pulse.start(List.of(flow.asking(),
                new Acting(outbox, performing, reconciling, effects, pace, executor),
                new Timing(timers, approvals, deciding,
                        new LookingAgain(timers, approvals, reconciling, backoff, executor), effects)));
        inbox.start();
    }

    static Policy mayDecide(String... users) {
        return Policies.of(new Deciders(Set.of(users), Set.of(), Set.of()), Duration.ofHours(1));
    }

    /** A Bolt app that listens as the inbox does, to be fed by hand. */
    App app() {
        return Listeners.of(session, rooms, flow, menu, Runnable::run, clock).app(session.client());
    }

    /** Lets time pass at once. */
    void forward(Duration duration) {
        clock.forward(duration);
        pulse.wake();
    }

    /** Whether nothing is under way or due for as long, and something is due soon after that. */
    boolean isQuietFor(Duration duration) {
        var due = outbox.nextDue(Set.of()).map(next -> Duration.between(clock.instant(), next));
        return requests.nextClaim().isEmpty()
                && due.filter(left -> left.compareTo(duration) > 0 && left.compareTo(SOON) < 0).isPresent();
    }

    /** Once a try has ended without an answer, lets the time pass until it is looked for. */
    void settle() {
        await().until(() -> isQuietFor(Duration.ofSeconds(20)));
        forward(SETTLING);
    }

    /** From now on nothing can be stored. */
    void breakDatabase() {
        pulse.close();
        database.close();
    }

    String help() {
        return chat.channel("ana", "it-help");
    }

    String review() {
        return session.reviewChannel();
    }

    /** The message with this number in the review channel, once there are so many. */
    JsonNode card(int number) {
        await().until(() -> chat.messages("ben", review()).size() >= number);
        return chat.messages("ben", review()).get(number - 1);
    }

    String cardOf(String question) {
        await().until(() -> chat.messages("ben", review()).toString().contains(question));
        return chat.messages("ben", review())
                .stream()
                .filter(message -> message.toString().contains(question))
                .findFirst()
                .orElseThrow()
                .get("ts")
                .asText();
    }

    /**
     * The form that opens by this; on a busy machine the three seconds that there are for it can be over, and it takes
     * another press.
     */
    JsonNode form(String person, Runnable opening) {
        var presses = new AtomicInteger();
        await().atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    if (chat.forms(person).isEmpty() && presses.getAndIncrement() % 25 == 0) {
                        opening.run();
                    }
                    return !chat.forms(person).isEmpty();
                });
        return chat.forms(person).getLast();
    }

    @Override
    public void close() {
        inbox.close();
        pulse.close();
        executor.shutdownNow();
        session.close();
        database.close();
        workspace.close();
    }
}
