package dev.nod.testing;

import dev.nod.action.Call;
import dev.nod.action.CallLookup;
import dev.nod.action.CallOutcome;
import dev.nod.action.Caller;
import dev.nod.action.EffectId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Another system in memory: it does what it is called for, and fails in the way that a test asks for. */
public final class FakeTarget implements Caller {

    private final List<EffectId> deliveries = new ArrayList<>();
    private final Deque<Trouble> troubles = new ArrayDeque<>();

    private record Trouble(CallOutcome outcome, boolean happensAllTheSame) {}

    /** The next call does nothing, and its caller is told this. */
    public synchronized void failNext(CallOutcome outcome) {
        troubles.add(new Trouble(outcome, false));
    }

    /** The next call does what it should, but its caller never learns that. */
    public synchronized void loseNextReply() {
        troubles.add(new Trouble(new CallOutcome.Uncertain("the reply was lost"), true));
    }

    /** The effects for which it did what it was called for, in order. */
    public synchronized List<EffectId> delivered() {
        return List.copyOf(deliveries);
    }

    /** How often it did what it was called for. */
    public synchronized int deliveries() {
        return deliveries.size();
    }

    /** The same for one effect. */
    public synchronized int deliveries(EffectId effect) {
        return Collections.frequency(deliveries, effect);
    }

    @Override
    public synchronized CallOutcome call(EffectId id, Call call) {
        var trouble = troubles.poll();
        if (trouble == null || trouble.happensAllTheSame()) {
            deliveries.add(id);
        }
        return trouble == null ? new CallOutcome.Happened("done: " + call.url()) : trouble.outcome();
    }

    @Override
    public synchronized CallLookup find(EffectId id, Call call) {
        return deliveries.contains(id)
                ? new CallLookup.Happened("found: " + call.url())
                : new CallLookup.Absent();
    }
}
