package dev.nod.workspace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The sockets that apps hold open, and the tickets for opening one. */
final class Links {

    private static final Duration TICKET_LIFE = Duration.ofSeconds(30);

    private final Ledger ledger;
    private final Secrets secrets;
    private final Clock clock;
    private final Map<String, Instant> tickets = new HashMap<>();
    private final List<Link> open = new ArrayList<>();
    private final List<Consumer<Boolean>> watchers = new ArrayList<>();
    private Consumer<String> reader = _ -> {};
    private int turn;

    Links(Ledger ledger, Secrets secrets, Clock clock) {
        this.ledger = ledger;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Sends what apps write to their sockets to the reader. */
    void readBy(Consumer<String> newReader) {
        reader = newReader;
    }

    /** Tells the watcher whenever the first app connects or the last one leaves. */
    void watch(Consumer<Boolean> watcher) {
        watchers.add(watcher);
    }

    String newTicket() {
        var now = clock.instant();
        tickets.values().removeIf(now::isAfter);
        var ticket = secrets.key();
        tickets.put(ticket, now.plus(TICKET_LIFE));
        return ticket;
    }

    /** A ticket opens one socket. */
    Optional<Link> redeem(String ticket) {
        return ledger.turn(() -> Optional.ofNullable(tickets.remove(ticket))
                .filter(end -> !clock.instant().isAfter(end))
                .map(_ -> new Link(this)));
    }

    void opened(Link link) {
        ledger.turn(() -> {
            open.add(link);
            link.send(hello());
            if (open.size() == 1) {
                watchers.forEach(watcher -> watcher.accept(true));
            }
        });
    }

    private String hello() {
        var json = Json.object();
        json.put("type", "hello").put("num_connections", open.size());
        json.putObject("connection_info").put("app_id", Team.APP_ID);
        json.putObject("debug_info").put("host", "applink-tryout").put("approximate_connection_time", 18_060);
        return json.toString();
    }

    void received(String text) {
        ledger.turn(() -> reader.accept(text));
    }

    void closed(Link link) {
        ledger.turn(() -> {
            if (open.remove(link) && open.isEmpty()) {
                watchers.forEach(watcher -> watcher.accept(false));
            }
        });
    }

    boolean isAnyOpen() {
        return !open.isEmpty();
    }

    /** The sockets take turns; empty while no app is connected. */
    Optional<Link> next() {
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(Math.floorMod(turn++, open.size())));
    }

    void ping() {
        ledger.turn(() -> List.copyOf(open).forEach(Link::ping));
    }

    /** Says goodbye to every app. */
    void closeAll() {
        ledger.turn(() -> {
            var goodbye = Json.object().put("type", "disconnect").put("reason", "link_disabled");
            goodbye.putObject("debug_info").put("host", "applink-tryout");
            for (var link : List.copyOf(open)) {
                link.send(goodbye.toString());
                link.close();
            }
        });
    }
}
