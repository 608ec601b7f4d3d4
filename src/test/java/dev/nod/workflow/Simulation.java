package dev.nod.workflow;

import dev.nod.action.Doubt;
import dev.nod.action.EffectId;
import dev.nod.action.Repeat;
import dev.nod.action.Resolution;
import dev.nod.approval.Policy;
import dev.nod.approval.Quorum;
import dev.nod.draft.Drafted;
import dev.nod.draft.Drafter;
import dev.nod.request.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Some days of a company in which much goes wrong, all of it decided by one number. */
final class Simulation {

    private static final int ENDLESS = 100_000;

    private final Store store;
    private final UnaryOperator<Machine.Ports> variant;
    private final SplittableRandom random;
    private final Timetable timetable = new Timetable();
    private final Outside outside = new Outside();
    private final Set<Request> accepted = new LinkedHashSet<>();
    private final AtomicLong ids = new AtomicLong();
    private final List<String> violations = new ArrayList<>();
    private final Weather weather;
    private final Crowd crowd;
    private final Policy policy;
    private final Repeat repeat;
    private Machine machine;

    Simulation(Store store, long seed, UnaryOperator<Machine.Ports> variant) {
        this.store = store;
        this.variant = variant;
        store.clear();
        random = new SplittableRandom(seed);
        weather = new Weather(random.split(), store, random.nextDouble() * 1.2);
        policy = policy();
        repeat = Stories.REPEATS.get(random.nextInt(Stories.REPEATS.size()));
        crowd = new Crowd(this, random.split());
        machine = boot();
    }

    private Policy policy() {
        var undo = List.of(Duration.ZERO, Setting.UNDO, Duration.ofMinutes(1)).get(random.nextInt(3));
        var some = Setting.letting(Setting.policy(undo), Crowd.DECIDERS);
        var patient = random.nextBoolean() ? Setting.speakingUp(some) : some;
        return random.nextInt(4) == 0
                ? Setting.asking(patient, new Quorum(2, random.nextBoolean()))
                : patient;
    }

    private Machine boot() {
        Crossing.Post world = crossing -> {
            Onlooker.objection(crossing, store, outside, policy).ifPresent(violations::add);
            return outside.pass(crossing, now());
        };
        var ports = store.ports(world.before(outside.ports(store)));
        var rules = new Machine.Rules(Setting.workflows(policy, policy), List.of(Setting.restart(repeat)),
                Setting.ADMINS, new Machine.Writers(drafter(), null), (_, _) -> Set.of(),
                () -> new UUID(0, ids.incrementAndGet()));
        return new Machine(new Reads().before(variant.apply(weather.before(ports))), rules, store.clock);
    }

    /** Finds no answer to some questions, and fails on others. */
    private static Drafter drafter() {
        return (query, found) -> {
            if (query.question().contains("fail")) {
                throw new IllegalStateException("the model is down");
            }
            return query.question().contains("unknown")
                    ? new Drafted.NotFound()
                    : Setting.quoting().draft(query, found);
        };
    }

    /** What is wrong after so many requests have come to their end; empty if nothing is. */
    List<String> run(int requests) {
        crowd.planEverything(requests);
        alive(Machine::start);
        for (var round = 0; round < ENDLESS; round++) {
            alive(Machine::settle);
            var next = timetable.next();
            var due = machine.nextDue();
            if (next.isPresent() && due.filter(soon -> soon.isBefore(next.get())).isEmpty()) {
                timeReaches(next.get());
                timetable.happen();
            } else if (due.isPresent()) {
                timeReaches(due.get());
            } else if (!adminsAnswer()) {
                return judged();
            }
        }
        violations.add("it never ends");
        return violations;
    }

    /** How much went wrong, with Nod, around it, and on the way between it and the people. */
    int faults() {
        return weather.faults() + crowd.faults();
    }

    private List<String> judged() {
        violations.addAll(new Conservation(store, outside, repeat, ids.get()).broken(accepted));
        return violations;
    }

    private void timeReaches(Instant at) {
        if (at.isAfter(now())) {
            store.setTime(at);
        }
    }

    /** Lets Nod do something; false if it died on the way, and a new process has taken over. */
    boolean alive(Consumer<Machine> what) {
        try {
            what.accept(machine);
            return true;
        } catch (Killed _) {
            machine = boot();
            while (!started()) {
                machine = boot();
            }
            return false;
        }
    }

    private boolean started() {
        try {
            machine.start();
            return true;
        } catch (Killed _) {
            return false;
        }
    }

    /** The admins look into the other system; false if they are not asked, or their answers came before. */
    boolean adminsAnswer() {
        return outside.openQuestions().stream().anyMatch(this::adminsAnswer);
    }

    private boolean adminsAnswer(EffectId id) {
        var results = new ArrayList<Resolving.Result>();
        alive(nod -> results.add(nod.resolving.resolve(Setting.ADA, Doubt.about(id),
                outside.target.deliveries(id) > 0 ? Resolution.DONE : Resolution.RUN_AGAIN)));
        return !results.contains(Resolving.Result.ALREADY_SETTLED);
    }

    void accepts(Request request) {
        accepted.add(request);
    }

    Outside outside() {
        return outside;
    }

    Weather weather() {
        return weather;
    }

    Store store() {
        return store;
    }

    Instant now() {
        return store.clock.instant();
    }

    void later(Duration delay, Runnable what) {
        timetable.add(now().plus(delay), what);
    }
}
