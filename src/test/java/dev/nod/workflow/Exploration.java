package dev.nod.workflow;

import dev.nod.workflow.Boundaries.Death;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Lets Nod die at every boundary of a story, and again at every boundary of what follows. All that a death leaves is
 * the database and the world outside, so that dying is to go on with a new process from what those were at the
 * boundary; and two deaths that leave the same have the same future, which is run once.
 */
final class Exploration {

    private static final int MOST_EXAMPLES = 3;

    /**
     * How many deaths there were to die, and how many of them broke an invariant.
     *
     * @param boundaries how many the story has when nobody dies
     * @param singles    deaths before and after each of them
     * @param pairs      two deaths
     * @param futures    different futures that all these have, each of which was run
     */
    record Result(
            String story,
            int boundaries,
            int singles,
            long pairs,
            int futures,
            long failedSingles,
            long failedPairs,
            boolean isSoundWhenNobodyDies,
            List<String> examples) {}

    private final Scenario scenario;
    private final World world;
    private final Boundaries boundaries;
    private final Map<String, Boolean> soundness = new LinkedHashMap<>();
    private final List<String> examples = new ArrayList<>();

    /** Nod, or a worse variant of it, in this story. */
    Exploration(Store store, Scenario scenario, UnaryOperator<Machine.Ports> variant) {
        this.scenario = scenario;
        world = new World(store, scenario, variant);
        boundaries = world.boundaries();
    }

    Result run() {
        world.begin();
        var isSound = judge("nobody dies");
        var firsts = boundaries.take();

        var afterFirst = new LinkedHashMap<String, List<Death>>();
        for (var first : firsts) {
            if (!afterFirst.containsKey(first.fingerprint())) {
                soundness.put(first.fingerprint(), relive(first, first.when()));
                afterFirst.put(first.fingerprint(), boundaries.take());
            }
        }

        boundaries.stopNoting();
        for (var first : firsts) {
            for (var second : afterFirst.getOrDefault(first.fingerprint(), List.of())) {
                soundness.computeIfAbsent(second.fingerprint(),
                        _ -> relive(second, first.when() + ", then " + second.when()));
            }
        }
        return result(isSound, firsts, afterFirst);
    }

    private boolean relive(Death death, String when) {
        world.restart(death.remains());
        return judge(when);
    }

    private boolean judge(String when) {
        world.runToTheEnd();
        var violations = world.violations();
        if (!violations.isEmpty() && examples.size() < MOST_EXAMPLES) {
            examples.add("%s, dies %s: %s".formatted(scenario, when, violations));
        }
        return violations.isEmpty();
    }

    private Result result(boolean isSound, List<Death> firsts, Map<String, List<Death>> afterFirst) {
        var seconds = firsts.stream()
                .map(Death::fingerprint)
                .map(afterFirst::get)
                .flatMap(List::stream)
                .toList();
        return new Result(scenario.name(), firsts.size() / 2, firsts.size(), seconds.size(), soundness.size(),
                failed(firsts), failed(seconds), isSound, examples);
    }

    private long failed(List<Death> deaths) {
        return deaths.stream().filter(death -> !soundness.getOrDefault(death.fingerprint(), false)).count();
    }
}
