package dev.nod.action;

/** Makes the calls that actions end in. Safe to use from many threads. */
public interface Caller {

    /** Makes the call, once. */
    CallOutcome call(EffectId id, Call call);

    /** Asks the receiver whether the call happened; only calls with a lookup can be known about. */
    CallLookup find(EffectId id, Call call);
}
