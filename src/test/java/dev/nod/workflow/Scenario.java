package dev.nod.workflow;

import dev.nod.action.Repeat;
import dev.nod.approval.Policy;
import dev.nod.request.Request;
import dev.nod.testing.FakeChat.What;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * A story of one request, and how it must end whatever happens to Nod meanwhile.
 *
 * @param name    tells it from the others
 * @param setting what is set up otherwise than usual
 * @param steps   what people do, one after the other
 * @param endings what the asker is told in the end, and before it; one of these
 */
record Scenario(
        String name,
        Request request,
        Setup setting,
        List<Deed> steps,
        List<List<What>> endings) {

    /**
     * What is set up.
     *
     * @param policy   of the workflow
     * @param repeat   the class of the action
     * @param downtime how long it takes until Nod is started again
     * @param troubles what the world has in store
     */
    record Setup(Policy policy, Repeat repeat, Duration downtime, Consumer<Outside> troubles) {

        static Setup of(Policy policy) {
            return new Setup(policy, new Repeat.OneShot(), Duration.ZERO, _ -> {});
        }

        Setup with(Repeat how) {
            return new Setup(policy, how, downtime, troubles);
        }

        Setup with(Consumer<Outside> trouble) {
            return new Setup(policy, repeat, downtime, trouble);
        }

        Setup downFor(Duration time) {
            return new Setup(policy, repeat, time, troubles);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
