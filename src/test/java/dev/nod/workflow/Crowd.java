package dev.nod.workflow;

import dev.nod.approval.Approval;
import dev.nod.approval.Ballot;
import dev.nod.approval.Deciders;
import dev.nod.approval.Digest;
import dev.nod.approval.Vote;
import dev.nod.approval.Voter.Kind;
import dev.nod.request.Errand;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The people: they ask, decide, change their minds, and do what they may not do; and how Slack tells of it. */
final class Crowd {

    private static final List<Integer> RECONNECTS = List.of(1, 2, 3, 8, 20, 30, 40);
    private static final List<Person> OTHERS = people("UOTHER", 88);
    private static final List<Person> MAY_DECIDE = people("UDECIDER", 12);

    static final int SIZE = OTHERS.size() + MAY_DECIDE.size();

    /** Those of the crowd who may decide. */
    static final Deciders DECIDERS = new Deciders(
            MAY_DECIDE.stream().map(Person::id).collect(Collectors.toSet()), Set.of(), Set.of());

    private final Simulation simulation;
    private final SplittableRandom random;
    private int faults;

    /** The request, and those who look at its cards; who is in it more often does more. */
    private record Matter(Request request, List<Person> circle) {}

    Crowd(Simulation simulation, SplittableRandom random) {
        this.simulation = simulation;
        this.random = random;
    }

    private static List<Person> people(String name, int number) {
        return IntStream.rangeClosed(1, number).mapToObj(each -> new Person("T1", name + each)).toList();
    }

    private Person oneOf(List<Person> people) {
        return people.get(random.nextInt(people.size()));
    }

    /** How many events came late, twice or never, and how often a clock was set or somebody could not be asked. */
    int faults() {
        return faults;
    }

    void planEverything(int requests) {
        for (var number = 1; number <= requests; number++) {
            var request = request(number);
            simulation.later(within(Duration.ofHours(2)), () -> asks(request));
        }
        for (var hours : RECONNECTS) {
            simulation.later(Duration.ofHours(hours),
                    () -> simulation.alive(nod -> nod.reconciling.reconcileAll()));
        }
        for (var i = random.nextInt(3); i > 0; i--) {
            simulation.later(within(Duration.ofHours(3)), this::clockJumps);
        }
        for (var i = random.nextInt(5); i > 0; i--) {
            var decider = oneOf(MAY_DECIDE);
            simulation.later(within(Duration.ofHours(2)), () -> isAway(decider));
        }
        if (random.nextInt(3) == 0) {
            simulation.later(within(Duration.ofHours(2)),
                    () -> simulation.weather().directoryGoesDown(within(Duration.ofMinutes(20))));
        }
        if (random.nextInt(3) == 0) {
            simulation.later(within(Duration.ofHours(2)),
                    () -> simulation.weather().limitsMessages(within(Duration.ofMinutes(10))));
        }
    }

    private Request request(int number) {
        var ts = number + ".1";
        var asker = oneOf(random.nextInt(6) == 0 ? MAY_DECIDE : OTHERS);
        var isAction = random.nextInt(5) < 2;
        var question = isAction
                ? "restart service=web"
                : List.of("How?", "How?", "How?", "unknown", "fail")
                        .get(random.nextInt(5));
        return new Request(new RequestId("T1", "CHELP", ts), asker, new Place("CHELP", ts),
                new MessageRef("CHELP", ts), question, simulation.now(),
                isAction ? new Errand(Setting.RESTART, Setting.WEB) : Errand.ANSWER);
    }

    private void asks(Request request) {
        told(false, nod -> {
            nod.asking.receive(request);
            simulation.accepts(request);
        });
        var matter = new Matter(request, circle(request.asker()));
        for (var i = random.nextInt(5); i > 0; i--) {
            var soon = random.nextInt(5) > 0 ? Duration.ofMinutes(4) : Duration.ofHours(25);
            simulation.later(within(soon), () -> acts(matter));
        }
        simulation.later(Duration.ofHours(30), () -> asksAgain(matter));
    }

    private List<Person> circle(Person asker) {
        var first = oneOf(MAY_DECIDE);
        var second = oneOf(MAY_DECIDE);
        return List.of(first, first, first, second, second, second, asker, oneOf(OTHERS));
    }

    private void asksAgain(Matter matter) {
        if (random.nextInt(3) == 0) {
            var request = matter.request();
            simulation.alive(nod -> nod.askingAgain.again(request.asker(), request.id()));
            simulation.later(within(Duration.ofMinutes(5)), () -> acts(matter));
        }
    }

    /** Somebody does something with a card, most often with the newest one. */
    private void acts(Matter matter) {
        var cards = simulation.outside().chat.cards(matter.request());
        if (cards.isEmpty()) {
            return;
        }
        var card = random.nextInt(8) == 0 ? cards.getFirst() : cards.getLast();
        var by = oneOf(matter.circle());
        var dice = random.nextInt(100);
        if (dice < 50) {
            reacts(by, dice < 42, card);
        } else if (dice < 68) {
            presses(by, dice < 62, card);
        } else if (dice < 80) {
            removes(by, card);
        } else if (dice < 88) {
            undoes(by, card);
        } else if (dice < 97) {
            simulation.alive(nod -> nod.editing.edit(by, card, digest(card), "As of " + simulation.now()));
        } else {
            simulation.outside().chat.delete(card);
        }
    }

    private void reacts(Person by, boolean up, MessageRef card) {
        simulation.outside().chat.react(new Vote(by, up, card, null, simulation.now()));
        told(true, nod -> nod.deciding.decide(new Vote(by, up, card, null, simulation.now())));
        if (random.nextInt(4) == 0) {
            simulation.later(within(Duration.ofMinutes(1)), () -> removes(by, card));
        }
    }

    private void removes(Person by, MessageRef card) {
        simulation.outside().chat.removeReaction(by, true, card);
        told(true, nod -> nod.takingBack.removed(by, true, card));
    }

    private void presses(Person by, boolean up, MessageRef card) {
        var digest = digest(card);
        if (up) {
            simulation.outside().press(new Vote(by, true, card, digest, simulation.now()));
        }
        untilHandled(nod -> {
            var verdict = nod.deciding.decide(new Vote(by, up, card, digest, simulation.now()));
            if (!up && verdict instanceof Verdict.Decided) {
                simulation.outside().unpress(by, card);
            }
        });
    }

    private void undoes(Person by, MessageRef card) {
        untilHandled(nod -> {
            if (nod.takingBack.undo(by, card, digest(card)) instanceof Verdict.Decided(var left)) {
                simulation.outside().unpress(by, card);
                simulation.outside().unpressAllBut(counted(left), card);
            }
        });
    }

    /** Whose votes are left: those of all others if a voter pressed Undo, and of nobody otherwise. */
    private static Set<Person> counted(Approval left) {
        return left instanceof Approval.Pending pending
                ? pending.ballots().stream().map(Ballot::by).collect(Collectors.toSet())
                : Set.of();
    }

    private Digest digest(MessageRef card) {
        return simulation.outside().digest(card);
    }

    /** An event tells Nod: late, twice, or never; and again as long as nobody took it. */
    private void told(boolean mayBeLost, Consumer<Machine> event) {
        if (mayBeLost && happensOnceIn(15)) {
            return;
        }
        var times = happensOnceIn(10) ? 2 : 1;
        for (var i = 0; i < times; i++) {
            var delay = happensOnceIn(4) ? within(Duration.ofMinutes(3)) : Duration.ZERO;
            simulation.later(delay, () -> untilHandled(event));
        }
    }

    private void untilHandled(Consumer<Machine> what) {
        if (!simulation.alive(what)) {
            simulation.later(Duration.ofSeconds(5), () -> untilHandled(what));
        }
    }

    private boolean happensOnceIn(int times) {
        var isFault = random.nextInt(times) == 0;
        faults += isFault ? 1 : 0;
        return isFault;
    }

    private void clockJumps() {
        faults++;
        var minutes = random.nextInt(-5, 6);
        simulation.store().setTime(simulation.now().plus(Duration.ofMinutes(minutes)));
    }

    private void isAway(Person decider) {
        faults++;
        simulation.outside().people.set(decider, Kind.DEACTIVATED);
        simulation.later(within(Duration.ofHours(1)),
                () -> simulation.outside().people.set(decider, Kind.MEMBER));
    }

    private Duration within(Duration longest) {
        return Duration.ofMillis(random.nextLong(longest.toMillis()));
    }
}
