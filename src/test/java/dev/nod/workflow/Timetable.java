package dev.nod.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What is going to happen in the world, in the order of time. */
final class Timetable {

    private final PriorityQueue<Item> items = new PriorityQueue<>(
            Comparator.comparing(Item::at).thenComparingLong(Item::number));
    private long number;

    private record Item(Instant at, long number, Runnable what) {}

    void add(Instant at, Runnable what) {
        items.add(new Item(at, number++, what));
    }

    Optional<Instant> next() {
        return Optional.ofNullable(items.peek()).map(Item::at);
    }

    /** Lets the next thing happen. */
    void happen() {
        items.remove().what().run();
    }
}
