package dev.nod;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nod.testing.AppView;
import dev.nod.testing.ChatClient;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** People of a try-it workspace who go on asking and deciding, whether or not Nod is there. */
final class Crowd implements AutoCloseable {

    /** A question that was said. */
    record Question(String channel, String ts) {}

    private record Seat(String person, String channel, String address) {}

    private static final List<String> QUESTIONS = List.of(
            "I lost my VPN token, who do I call?",
            "which port does the VPN use?",
            "how many characters does a password need?",
            "what does error VPN-52 mean?",
            "how long is the temporary code valid after I lost my token?",
            "what is the mtu for the VPN on my mac?",
            "my account is locked, how long do I have to wait?",
            "do our passwords expire every 90 days?");

    private final ChatClient chat;
    private final AppView app;
    private final String review;
    private final List<Seat> seats;
    private final List<Question> asked = new CopyOnWriteArrayList<>();
    private final Set<String> pressed = ConcurrentHashMap.newKeySet();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService people = Executors.newScheduledThreadPool(2);
    private String lastCard = "0";
    private int cards;
    private int turns;

    /** Whether some are declined by a reaction, whose reason Nod waits for. */
    volatile boolean declinesByReaction = true;

    Crowd(ChatClient chat, AppView app) {
        this.chat = chat;
        this.app = app;
        review = chat.channel("ben", "nod-approvals");
        seats = List.of(
                new Seat("ana", chat.channel("ana", "it-help"), "@nod "),
                new Seat("eli", chat.channel("eli", "general"), "@nod "),
                new Seat("ana", chat.directMessage("ana"), ""),
                new Seat("hana", chat.channel("hana", "random"), "@nod "),
                new Seat("eli", chat.directMessage("eli"), ""),
                new Seat("hana", chat.directMessage("hana"), ""));
    }

    void start() {
        var _ = people.scheduleWithFixedDelay(() -> noting(this::ask), 0, 400, TimeUnit.MILLISECONDS);
        var _ = people.scheduleWithFixedDelay(() -> noting(this::decide), 0, 300, TimeUnit.MILLISECONDS);
    }

    private void noting(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException | AssertionError e) {
            failures.add(e);
        }
    }

    /** Every eighth time somebody wants something done rather than an answer. */
    private void ask() {
        var turn = turns++;
        if (turn % 8 == 7) {
            chat.command("eli", seats.getFirst().channel(), "/nod", turn % 16 == 7
                    ? "restart service=web env=staging reason=r%d".formatted(turn)
                    : "ticket \"title=Ticket %d\"".formatted(turn));
            return;
        }
        var number = asked.size();
        var seat = seats.get(number % seats.size());
        var words = seat.address() + QUESTIONS.get(number / seats.size() % QUESTIONS.size());
        asked.add(new Question(seat.channel(), chat.say(seat.person(), seat.channel(), words)));
    }

    private void decide() {
        for (var message : app.roots(review, lastCard)) {
            lastCard = message.get("ts").asText();
            if (isPending(message)) {
                decide(lastCard, cards++);
            }
        }
    }

    private void decide(String card, int number) {
        switch (number % 8) {
            case 1 -> press(card, "nod_approve");
            case 3 -> declineByForm(card);
            case 5 -> {
                approve(card);
                press(card, "nod_approve");
            }
            case 7 -> chat.react("ben", review, card, declinesByReaction ? "-1" : "+1", true);
            default -> approve(card);
        }
    }

    private void approve(String card) {
        chat.react("ben", review, card, "+1", true);
    }

    /** Without Nod nobody takes the press, and a button may just have gone, as people see; then they do something else. */
    private void press(String card, String button) {
        unlessNodIsAway(() -> {
            chat.press("ben", review, card, button);
            pressed.add(card);
        });
    }

    private void declineByForm(String card) {
        unlessNodIsAway(() -> {
            chat.press("ben", review, card, "nod_decline");
            if (!chat.forms("ben").isEmpty()
                    && chat.submit("ben", Map.of("reason", "It is out of date.", "reader", "asker"))
                            .isEmpty()) {
                pressed.add(card);
            }
        });
    }

    private static void unlessNodIsAway(Runnable deed) {
        try {
            deed.run();
        } catch (AssertionError e) {
            if (!String.valueOf(e.getMessage())
                    .matches(
                            "(?s).*(dispatch_failed|operation_timeout|invalid_action|not_found|no button).*")) {
                throw e;
            }
        }
    }

    /** Whoever looks again gives a thumb to what still waits. */
    void lookAgain() {
        for (var message : app.roots(review)) {
            if (isPending(message) && !message.path("reactions").toString().contains(chat.id("ben"))) {
                approve(message.get("ts").asText());
            }
        }
    }

    static boolean isPending(JsonNode message) {
        return message.path("blocks").toString().contains("nod_approve");
    }

    /** Where they ask. */
    Set<String> channels() {
        return seats.stream().map(Seat::channel).collect(Collectors.toSet());
    }

    List<Question> asked() {
        return asked;
    }

    /** The requests on whose cards Ben pressed or submitted something that was acknowledged. */
    List<String> pressed() {
        return app.roots(review)
                .stream()
                .filter(card -> pressed.contains(card.get("ts").asText()))
                .map(card -> AppView.mark(card, "request"))
                .toList();
    }

    Queue<Throwable> failures() {
        return failures;
    }

    /** Nobody asks or decides any more. */
    @Override
    public void close() {
        people.shutdown();
        try {
            if (!people.awaitTermination(20, TimeUnit.SECONDS)) {
                throw new AssertionError("somebody goes on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
