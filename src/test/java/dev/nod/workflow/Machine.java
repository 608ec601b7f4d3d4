package dev.nod.workflow;

import dev.nod.action.ActionTemplate;
import dev.nod.action.Caller;
import dev.nod.action.Outbox;
import dev.nod.action.Replies;
import dev.nod.approval.AdminDesk;
import dev.nod.approval.Approvals;
import dev.nod.approval.Deciders;
import dev.nod.approval.People;
import dev.nod.approval.Requests;
import dev.nod.approval.ReviewDesk;
import dev.nod.approval.Timers;
import dev.nod.approval.TrackRecord;
import dev.nod.draft.Drafter;
import dev.nod.draft.check.Proofreader;
import dev.nod.knowledge.Clearance;
import dev.nod.knowledge.Found;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.LookedUp;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.Readership;
import dev.nod.request.Receipts;
import dev.nod.request.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The flow as one process has it, on a single thread; building another one over the same ports is a restart. */
final class Machine {

    static final Clearance CLEARANCE = Clearance.EVERYONE.and(Set.of("#drafts"));
    static final List<Turn> EARLIER = List.of(new Turn(Turn.Speaker.SOMEBODY_ELSE, "It is about the token."));
    static final Passage PASSAGE = new Passage(
            "p1", "handbook", "vpn.md", "VPN", List.of(), "https://handbook.example/vpn",
            "Call extension 4400.");
    private static final int ENDLESS = 10_000;

    /** Everything outside of the flow. */
    record Ports(
            Requests requests,
            Approvals approvals,
            Timers timers,
            Outbox outbox,
            ReviewDesk desk,
            AdminDesk admins,
            Replies replies,
            Receipts receipts,
            Caller caller,
            People people) {}

    /** Who writes drafts, and what became of those before. */
    record Writers(Drafter quoting, @Nullable Author author, TrackRecord record) {

        /** Ones of whose drafts nothing is known. */
        Writers(Drafter quoting, @Nullable Author author) {
            this(quoting, author, TrackRecord.NONE);
        }
    }

    /** What can be set. */
    record Rules(
            Workflows workflows,
            List<ActionTemplate> templates,
            Deciders admins,
            Writers writers,
            Readership readership,
            Supplier<UUID> ids) {}

    final Asking asking;
    final Deciding deciding;
    final TakingBack takingBack;
    final Editing editing;
    final AskingAgain askingAgain;
    final Resolving resolving;
    final Reconciling reconciling;
    private final Ports ports;
    private final Clock clock;
    private final Backoff backoff;
    private final List<Duty> duties;

    Machine(Ports ports, Rules rules, Clock clock) {
        this.ports = ports;
        this.clock = clock;
        var effects = new Effects(rules.ids(), clock, new Pulse(clock));
        var workflows = rules.workflows();
        var calls = new Calls(workflows, rules.templates());
        var rights = new Rights(ports.people(), workflows, rules.admins());
        var drafting = new Drafting(
                new Drafting.Grounds((_, _) -> new Found(1, List.of(new Hit(1, 1, PASSAGE))),
                        (_, _, _) -> new LookedUp.Untold("nobody knows")),
                rules.writers().quoting(),
                rules.writers().author(), new Proofreader(), rules.writers().record(), clock);
        var answering = new Answering(_ -> CLEARANCE, _ -> EARLIER, drafting, workflows, calls, clock);
        asking = new Asking(ports.requests(), ports.approvals(), answering, ports.receipts(), effects,
                new Hands(Runnable::run, Hands.USUAL_REQUESTS, effects::stored));
        deciding = new Deciding(ports.approvals(), rights, effects);
        takingBack = new TakingBack(ports.approvals(), rights, effects, clock);
        editing = new Editing(ports.approvals(), rights, effects, clock);
        askingAgain = new AskingAgain(ports.approvals(), rights, effects);
        resolving = new Resolving(ports.outbox(), rights, effects);
        reconciling = new Reconciling(ports.approvals(), ports.timers(), ports.desk(), deciding, takingBack,
                new Accepting(ports.approvals(), rights, effects, clock));
        var rechecking = new Rechecking(rights, ports.desk(), calls, _ -> CLEARANCE, rules.readership(),
                clock);
        var releasing = new Releasing(ports.approvals(), rechecking, ports.replies(), ports.caller(),
                effects);
        var ledger = new Ledger(ports.requests(), ports.approvals(), ports.outbox(), calls);
        var performing = new Performing(ledger, releasing, ports.desk(), ports.admins(), ports.replies());
        backoff = new Backoff(clock, new SplittableRandom(1));
        var pace = new Acting.Pace(new Lanes(Duration.ZERO, clock), backoff);
        var acting = new Acting(ports.outbox(), performing, reconciling, effects, pace, Runnable::run);
        var lookingAgain = new LookingAgain(ports.timers(), ports.approvals(), reconciling, backoff,
                Runnable::run);
        var timing = new Timing(ports.timers(), ports.approvals(), deciding, lookingAgain, effects);
        duties = List.of(asking, acting, timing);
    }

    /** What a process does first, up to being connected. */
    void start() {
        ports.requests().recover();
        ports.outbox().recover(clock.instant(), backoff.lookAt(1));
        reconciling.reconcileAll();
    }

    /** Does what is due now, and what follows from it. */
    void settle() {
        for (var round = 0; runDue(); round++) {
            if (round > ENDLESS) {
                throw new AssertionError("there is always something due");
            }
        }
    }

    private boolean runDue() {
        var now = clock.instant();
        var due = duties.stream().filter(duty -> isDue(duty)).toList();
        due.forEach(duty -> duty.run(now));
        return !due.isEmpty();
    }

    private boolean isDue(Duty duty) {
        return duty.nextDue().filter(due -> !due.isAfter(clock.instant())).isPresent();
    }

    /** When there is next something to do. */
    Optional<Instant> nextDue() {
        return duties.stream().flatMap(duty -> duty.nextDue().stream()).min(Instant::compareTo);
    }
}
