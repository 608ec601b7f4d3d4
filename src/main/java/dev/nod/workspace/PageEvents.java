package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** What open chat pages are told, and the last of it for pages that come back after a moment. */
final class PageEvents {

    private static final int REMEMBERED = 1000;

    private final Deque<Entry> recent = new ArrayDeque<>();
    private final List<PageSubscription> subscriptions = new ArrayList<>();
    private final long start;
    private long cursor;

    /** @param start greater than any cursor of an earlier run, so that pages notice the restart */
    PageEvents(long start) {
        this.start = start;
        this.cursor = start;
    }

    private record Entry(long cursor, Predicate<String> audience, String text) {}

    /** @param audience which people may hear of it */
    void publish(Predicate<String> audience, ObjectNode event) {
        cursor++;
        var entry = new Entry(cursor, audience, event.toString());
        if (recent.size() == REMEMBERED) {
            recent.removeFirst();
        }
        recent.addLast(entry);
        for (var subscription : List.copyOf(subscriptions)) {
            offer(subscription, entry);
        }
    }

    /** Brings the page up to date first, or tells it to load everything again when it was away for too long. */
    void add(PageSubscription subscription, long after, ObjectNode greeting) {
        subscription.offer(new PageSubscription.Event(Math.min(after, cursor), greeting.toString()));
        var oldest = recent.isEmpty() ? cursor : recent.getFirst().cursor() - 1;
        if (after < Math.max(oldest, start) || after > cursor) {
            var reload = Json.object().put("kind", "reload");
            subscription.offer(new PageSubscription.Event(cursor, reload.toString()));
        } else {
            recent.stream()
                    .filter(entry -> entry.cursor() > after)
                    .forEach(entry -> offer(subscription, entry));
        }
        subscriptions.add(subscription);
    }

    void remove(PageSubscription subscription) {
        subscriptions.remove(subscription);
    }

    void closeAll() {
        List.copyOf(subscriptions).forEach(PageSubscription::close);
        subscriptions.clear();
    }

    long cursor() {
        return cursor;
    }

    private void offer(PageSubscription subscription, Entry entry) {
        if (entry.audience().test(subscription.user())
                && !subscription.offer(new PageSubscription.Event(entry.cursor(), entry.text()))) {
            subscriptions.remove(subscription);
        }
    }
}
