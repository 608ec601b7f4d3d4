package dev.nod.slack;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.bolt.App;
import dev.nod.approval.Deciders;
import dev.nod.approval.Policy;
import dev.nod.draft.Drafted;
import dev.nod.knowledge.Found;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Passage;
import dev.nod.request.Place;
import dev.nod.store.Database;
import dev.nod.store.SqlApprovals;
import dev.nod.store.SqlOutbox;
import dev.nod.testing.ChatClient;
import dev.nod.testing.Policies;
import dev.nod.workflow.Acting;
import dev.nod.workflow.Answering;
import dev.nod.workflow.Asking;
import dev.nod.workflow.Backoff;
import dev.nod.workflow.Deciding;
import dev.nod.workflow.Drafting;
import dev.nod.workflow.Effects;
import dev.nod.workflow.Performing;
import dev.nod.workflow.Pulse;
import dev.nod.workflow.Reconciling;
import dev.nod.workspace.Workspace;
import dev.nod.workspace.WorkspaceSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Nod at work in a try-it workspace: the real flow on a real database, over real sockets. */
final class Office implements AutoCloseable {

    private static final Clock CLOCK = Clock.systemUTC();

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    private static final Passage PASSAGE = new Passage("p1", "handbook", "vpn.md", "VPN", List.of("Tokens"),
            "https://handbook.example.com/vpn#tokens", "Open the portal and press Reset.");

    final Workspace workspace;
    final ChatClient chat;
    final SlackSession session;
    final SqlApprovals approvals;
    final Asking asking;
    final Deciding deciding;
    final SlackInbox inbox;
    final SlackReviewDesk desk;
    final SqlOutbox outbox;
    final AtomicInteger connects = new AtomicInteger();
    private final Database database;
    private final Pulse pulse = new Pulse(CLOCK);
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    Office(Path folder, Policy policy) {
        this(folder, policy, null);
    }

    /**
     * @param line what to connect through, or null for straight to the workspace
     */
    Office(Path folder, Policy policy, @Nullable CuttableLine line) {
        workspace = Workspace.open(new WorkspaceSettings(0, folder.resolve("workspace"), CLOCK));
        chat = new ChatClient(workspace.url());
        var api = URI.create(workspace.apiUrl());
        session = SlackSession.open(new SlackSettings(workspace.botToken(), workspace.appToken(),
                line == null ? api : line.to(api), "#nod-approvals"));
        database = Database.open(folder.resolve("database"), CLOCK);
        approvals = new SqlApprovals(database);
        outbox = new SqlOutbox(database);
        var effects = new Effects(UUID::randomUUID, pulse);
        var drafting = new Drafting((_, _) -> new Found(1, List.of(new Hit(1, 1, PASSAGE))),
                (query, _) -> query.question()
                        .contains("VPN")
                                ? new Drafted.Answer(Samples.draft(PASSAGE.text()))
                                : new Drafted.NotFound(),
                5);
        asking = new Asking(approvals,
                new Answering(new SlackClearances(session, Set::of, CLOCK), new SlackConversations(session),
                        drafting),
                new SlackReceipts(session), effects, Duration.ofHours(1),
                executor);
        deciding = new Deciding(approvals, new SlackPeople(session), policy, effects);
        desk = new SlackReviewDesk(session, policy, CLOCK);
        var reconciling = new Reconciling(approvals, desk, deciding);
        inbox = new SlackInbox(session, asking, deciding, () -> {
            reconciling.reconcileAll();
            connects.incrementAndGet();
        }, CLOCK);
        var performing = new Performing(approvals, desk, new SlackReplies(session));
        var backoff = new Backoff(CLOCK, new SplittableRandom(1));
        pulse.start(List.of(new Acting(outbox, performing, reconciling, effects, backoff, executor)));
        inbox.start();
    }

    static Policy mayDecide(String... users) {
        return Policies.of(new Deciders(Set.of(users), Set.of(), Set.of()), Duration.ofHours(1));
    }

    /** A Bolt app that listens as the inbox does, to be fed by hand. */
    App app() {
        var whispers = new Whispers(session.api(), executor);
        return new Listeners(new QuestionListener(asking, session.nod(), whispers, CLOCK),
                new CommandListener(asking, session.nod(), session.api(), CLOCK),
                new VoteListener(deciding, session.nod(), new Place(session.reviewChannel(), null), whispers,
                        CLOCK),
                Runnable::run).app(session.client());
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

    /** The newest message in the review channel, once there are so many. */
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
