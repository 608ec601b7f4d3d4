package dev.nod.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The state of the workspace, which changes only by recording facts, and the one lock around it. */
final class Ledger {

    private final Journal journal;
    private final Timestamps timestamps;
    private final Channels channels = new Channels();
    private final Messages messages = new Messages();
    private final Reactions reactions = new Reactions();
    private final List<FactListener> listeners = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();

    Ledger(Journal journal, Timestamps timestamps) {
        this.journal = journal;
        this.timestamps = timestamps;
        journal.past().forEach(this::apply);
    }

    void tell(FactListener listener) {
        listeners.add(listener);
    }

    /** Does the work while nothing else happens in the workspace; the work must never wait for anybody. */
    <T extends @Nullable Object> T turn(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    void turn(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    void record(Fact fact) {
        journal.append(fact);
        var before = apply(fact);
        for (var listener : listeners) {
            listener.happened(fact, before);
        }
    }

    private @Nullable Message apply(Fact fact) {
        timestamps.after(fact.at());
        switch (fact) {
            case Fact.Posted(_, var message) -> messages.put(message);
            case Fact.Changed changed -> {
                var before = messages.get(changed.channel(), changed.ts());
                messages.put(before.withContent(changed.content(), changed.edit()));
                return before;
            }
            case Fact.Deleted(_, var channel, var ts) -> {
                var before = messages.get(channel, ts);
                messages.remove(channel, ts);
                reactions.forget(channel, ts);
                return before;
            }
            case Fact.Reacted(_, var channel, var ts, var name, var user) ->
                reactions.add(channel, ts, name, user);
            case Fact.Unreacted(_, var channel, var ts, var name, var user) ->
                reactions.remove(channel, ts, name, user);
            case Fact.Joined(_, var channel, var user, _) -> channels.join(channel, user);
            case Fact.Left(_, var channel, var user) -> channels.leave(channel, user);
            case Fact.Archived(_, var channel, var archived) -> channels.archive(channel, archived);
        }
        return null;
    }

    String nextTs() {
        return timestamps.next();
    }

    Timestamps timestamps() {
        return timestamps;
    }

    Channels channels() {
        return channels;
    }

    Messages messages() {
        return messages;
    }

    Reactions reactions() {
        return reactions;
    }
}
