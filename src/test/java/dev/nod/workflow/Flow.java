package dev.nod.workflow;

import dev.nod.approval.Deciders;
import dev.nod.approval.Digest;
import dev.nod.approval.Vote;
import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Drafted;
import dev.nod.draft.Drafter;
import dev.nod.draft.Statement;
import dev.nod.knowledge.Clearance;
import dev.nod.knowledge.Found;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Passage;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import dev.nod.request.Turn;
import dev.nod.store.Database;
import dev.nod.store.SqlApprovals;
import dev.nod.store.SqlOutbox;
import dev.nod.testing.FakeChat;
import dev.nod.testing.FakePeople;
import dev.nod.testing.MovableClock;
import dev.nod.testing.Policies;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** The flow on a real database, with a chat in memory and a clock that the test moves. */
final class Flow implements AutoCloseable {

    static final Person ANA = new Person("T1", "UANA");
    static final Person BEN = new Person("T1", "UBEN");
    static final Person CARA = new Person("T1", "UCARA");
    static final Duration PATIENCE = Duration.ofHours(24);
    static final Clearance CLEARANCE = Clearance.EVERYONE.and(Set.of("#drafts"));
    static final List<Turn> EARLIER = List.of(new Turn(Turn.Speaker.SOMEBODY_ELSE, "It is about the token."));
    private static final Passage PASSAGE = new Passage(
            "p1", "handbook", "vpn.md", "VPN", List.of(), "https://handbook.example/vpn",
            "Call extension 4400.");

    final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
    final FakeChat chat = new FakeChat();
    final FakePeople people = new FakePeople();
    final Asking asking;
    final Deciding deciding;
    final SqlApprovals approvals;
    private final Database database;
    private final SqlOutbox outbox;
    private final Pulse pulse = new Pulse(clock);
    private final Acting acting;
    private final Expiring expiring;
    private final Reconciling reconciling;

    Flow(Path folder) {
        this(folder, false, (_, found) -> new Drafted.Answer(draft(found.hits().getFirst().passage())));
    }

    Flow(Path folder, boolean selfApproval, Drafter drafter) {
        database = Database.open(folder, clock);
        approvals = new SqlApprovals(database);
        outbox = new SqlOutbox(database);
        var policy = Policies.of(new Deciders(Set.of("UBEN", "UCARA"), Set.of(), Set.of()), PATIENCE,
                selfApproval);
        var effects = new Effects(UUID::randomUUID, pulse);
        var drafting = new Drafting((_, _) -> new Found(1, List.of(new Hit(1, 1, PASSAGE))), drafter, 5);
        var answering = new Answering(_ -> CLEARANCE, _ -> EARLIER, drafting);
        asking = new Asking(approvals, answering, chat, effects, PATIENCE, Runnable::run);
        deciding = new Deciding(approvals, people, policy, effects);
        reconciling = new Reconciling(approvals, chat, deciding);
        var performing = new Performing(approvals, chat, chat);
        var backoff = new Backoff(clock, new SplittableRandom(1));
        acting = new Acting(outbox, performing, reconciling, effects, backoff, Runnable::run);
        expiring = new Expiring(approvals, deciding);
    }

    static Draft draft(Passage passage) {
        return new Draft(
                List.of(new Statement(passage.text(), List.of(Citation.of(passage, passage.text())))), .9);
    }

    /** Ana asks something, and what follows at once happens. */
    Request anaAsks(String ts) {
        var request = question(ts, ANA);
        asking.receive(request);
        settle();
        return request;
    }

    Request question(String ts, Person asker) {
        var id = new RequestId("T1", "CHELP", ts);
        var message = new MessageRef("CHELP", ts);
        return new Request(id, asker, new Place("CHELP", ts), message, "How do I reset my token?",
                clock.instant());
    }

    Verdict thumbsUp(Request request, Person by) {
        return vote(new Vote(by, true, chat.card(request), null, clock.instant()));
    }

    Verdict thumbsDown(Request request, Person by) {
        return vote(new Vote(by, false, chat.card(request), null, clock.instant()));
    }

    Verdict pressApprove(Request request, Person by, Digest saw) {
        return vote(new Vote(by, true, chat.card(request), saw, clock.instant()));
    }

    private Verdict vote(Vote vote) {
        var verdict = deciding.decide(vote);
        settle();
        return verdict;
    }

    /** Lets time pass, and what becomes due by it happen. */
    void pass(Duration duration) {
        clock.advance(duration);
        settle();
    }

    /** Reads the reactions on the cards, as after a reconnect. */
    void reconcile() {
        reconciling.reconcileAll();
        settle();
    }

    /** What a new process does first. */
    void restart() {
        outbox.recover(clock.instant());
        asking.resume();
        settle();
    }

    private void settle() {
        expiring.run(clock.instant());
        while (outbox.nextDue().filter(due -> !due.isAfter(clock.instant())).isPresent()) {
            acting.run(clock.instant());
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
