package dev.nod.workflow;

import dev.nod.action.Doubt;
import dev.nod.action.Resolution;
import dev.nod.approval.Digest;
import dev.nod.approval.Vote;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.store.StoredRows;
import dev.nod.testing.FakeChat.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One process of Nod after another, over one database and one world outside, in one story. */
final class World {

    private static final int ENDLESS = 1000;
    private static final Set<What> TOLD = EnumSet.of(What.ANSWER, What.NOT_FOUND, What.DECLINED, What.EXPIRED,
            What.STOPPED, What.CALLED, What.CALL_FAILED, What.FAILED);

    /** All that a death leaves. */
    record Remains(
            StoredRows rows,
            List<Outside.Happening> history,
            String trace,
            int step,
            boolean acted,
            Instant at) {}

    private final Store store;
    private final Scenario scenario;
    private final UnaryOperator<Machine.Ports> variant;
    private final Boundaries boundaries;
    private Outside outside = new Outside();
    private Machine machine;
    private int step;
    private boolean acted;
    private final List<String> violations = new ArrayList<>();

    /**
     * @param variant Nod as it is, or worse
     */
    World(Store store, Scenario scenario, UnaryOperator<Machine.Ports> variant) {
        this.store = store;
        this.scenario = scenario;
        this.variant = variant;
        boundaries = new Boundaries(store, this::remains);
        machine = boot();
    }

    /** Starts the first process. */
    void begin() {
        store.clear();
        happens("troubles", scenario.setting().troubles());
        machine = boot();
        machine.start();
    }

    private Machine boot() {
        var here = outside;
        Crossing.Post onlooker = crossing -> {
            Onlooker.objection(crossing, store, here, scenario.setting().policy()).ifPresent(violations::add);
            return here.pass(crossing, now());
        };
        var ports = store.ports(onlooker.before(here.ports(store)));
        var policy = scenario.setting().policy();
        var rules = new Machine.Rules(Setting.workflows(policy, policy),
                List.of(Setting.restart(scenario.setting().repeat())), Setting.ADMINS,
                new Machine.Writers(Setting.quoting(), null),
                (_, _) -> Set.of(), ids());
        var known = new Reads().before(variant.apply(boundaries.before(ports)));
        return new Machine(policy.quorum().autoAccept() == null ? known : Sure.of(known, policy, .97), rules,
                store.clock);
    }

    /** Ids that were not stored can come again, like those that a dead process had thought of. */
    private Supplier<UUID> ids() {
        var last = new AtomicLong(store.rows().largestEffectId());
        return () -> new UUID(0, last.incrementAndGet());
    }

    private Remains remains(StoredRows rows) {
        return new Remains(rows, outside.history(), outside.trace(), step, acted, now());
    }

    /** Takes up the story from where a process died. */
    void restart(Remains from) {
        store.restore(from.rows(), from.at().plus(scenario.setting().downtime()));
        outside = Outside.after(from.history());
        step = from.step();
        acted = from.acted();
        violations.clear();
        machine = boot();
        machine.start();
    }

    /** Lets people act and time pass until nothing is left to be done. */
    void runToTheEnd() {
        for (var round = 0; round < ENDLESS; round++) {
            machine.settle();
            if (!personActs()) {
                var due = machine.nextDue();
                if (due.isEmpty()) {
                    return;
                }
                store.setTime(due.get());
            }
        }
        violations.add("it never ends");
    }

    private boolean personActs() {
        if (!outside.openQuestions().isEmpty()) {
            var id = outside.openQuestions().getFirst();
            return machine.resolving.resolve(Setting.ADA, Doubt.about(id),
                    outside.target.deliveries(id) > 0
                            ? Resolution.DONE
                            : Resolution.RUN_AGAIN) == Resolving.Result.SETTLED;
        }
        if (step == scenario.steps().size()) {
            return false;
        }
        var next = scenario.steps().get(step);
        var isPending = acted && next.presser() == null;
        if (!isPending && next.isMoot().test(this)) {
            return done();
        }
        if (!isPending) {
            if (!next.when().test(this)) {
                return false;
            }
            next.act().accept(this);
            acted = true;
        }
        return next.handled().test(this) && acknowledge(next);
    }

    /** Nobody does again what was acknowledged. */
    boolean acknowledge(Deed deed) {
        var presser = deed.presser();
        if (presser != null) {
            happens(presser + " is acknowledged", there -> there.acknowledge(presser));
        }
        return done();
    }

    private boolean done() {
        step++;
        acted = false;
        return true;
    }

    void happens(String words, Consumer<Outside> what) {
        outside.happens(new Outside.Happening(now(), words, what));
    }

    /** What is wrong, now that nothing is left to be done; empty if nothing is. */
    List<String> violations() {
        var all = new ArrayList<>(violations);
        all.addAll(new Invariants(store, outside, scenario).broken());
        return all;
    }

    Boundaries boundaries() {
        return boundaries;
    }

    Machine machine() {
        return machine;
    }

    Outside outside() {
        return outside;
    }

    Instant now() {
        return store.clock.instant();
    }

    boolean hasCard(int number) {
        return outside.chat.cards(scenario.request()).size() >= number;
    }

    MessageRef card(int number) {
        return outside.chat.cards(scenario.request()).get(number - 1);
    }

    /** Whether a card is there and shows, among other things, this state. */
    boolean shows(int number, String state) {
        return hasCard(number) && shown(card(number)).startsWith(state);
    }

    private String shown(MessageRef card) {
        return Invariants.shown(outside, card);
    }

    Digest digest(int number) {
        return outside.digest(card(number));
    }

    Vote vote(Person by, boolean up, int number) {
        return new Vote(by, up, card(number), null, now());
    }

    /** What the asker was told, in order. */
    List<What> told() {
        return outside.chat.about(scenario.request()).stream().filter(TOLD::contains).toList();
    }
}
