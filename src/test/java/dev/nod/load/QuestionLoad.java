package dev.nod.load;

import dev.nod.config.ConfigurationException;
import dev.nod.config.GoldenFiles;
import dev.nod.testing.Home;
import dev.nod.testing.NodProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Prints how soon a Nod in a process of its own acknowledges questions that come at a steady pace and then in a burst,
 * what of them is lost, and what memory it takes; next to a client that acknowledges at once and does nothing. Run by
 * hand from the top folder. Properties: {@code minutes} (10), {@code rate} (50 a second), {@code burst} (500),
 * {@code approved} (0.5, the share of the cards that get a thumb), {@code model} (0; else drafts are written by a language
 * model that takes so many seconds for each).
 */
final class QuestionLoad {

    private static final PrintStream OUT = System.out;
    private static final int RATE = Integer.getInteger("rate", 50);
    private static final int BURST = Integer.getInteger("burst", 500);
    private static final double APPROVED = Double.parseDouble(System.getProperty("approved", "0.5"));
    private static final Duration STEADY = Duration.ofMillis(
            Math.round(60_000 * Double.parseDouble(System.getProperty("minutes", "10"))));
    private static final Duration MODEL = Duration.ofSeconds(Integer.getInteger("model", 0));
    private static final Duration BARE = Duration.ofSeconds(20);
    private static final int CHANNELS = 20;
    private static final int PEOPLE = 50;
    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC");

    private final LoadSlack slack;
    private final List<String> questions;
    private int asked;

    private QuestionLoad(LoadSlack slack, List<String> questions) {
        this.slack = slack;
        this.questions = questions;
    }

    static void main(String[] arguments) throws Exception {
        var questions = questions();
        OUT.printf("%d questions a second for %s, then %d at once; %s%n", RATE, STEADY, BURST, OPTIONS);
        try (var slack = new LoadSlack(0); var _ = new BareClient(slack.socketUrl())) {
            var load = new QuestionLoad(slack, questions);
            await(slack.deliveries()::isConnected, Duration.ofSeconds(10));
            OUT.printf("bare     steady  ack %s%n", load.steadily(BARE));
            OUT.printf("bare     burst   ack %s%n", load.atOnce());
        }
        var folder = Files.createTempDirectory("question-load");
        try (var slack = new LoadSlack(APPROVED); var model = new SlowModel(MODEL)) {
            var home = new Home(folder, Path.of("config/handbook"));
            if (MODEL.isPositive()) {
                model.writeTo(home);
            }
            var nod = NodProcess.start(home.config(),
                    Map.of("SLACK_BOT_TOKEN", "xoxb-load", "SLACK_APP_TOKEN",
                            "xapp-load", "SLACK_API_URL", slack.apiUrl()),
                    OPTIONS);
            try {
                new QuestionLoad(slack, questions).measure(new Figures(nod.pid(), folder.resolve("data")));
                if (MODEL.isPositive()) {
                    OUT.printf("model    asked %d times, at most %d at once, %s each%n", model.asked(),
                            model.mostAtOnce(),
                            MODEL);
                }
            } finally {
                nod.kill();
            }
        }
        OUT.printf("what Nod kept is in %s%n", folder);
    }

    private static List<String> questions() throws ConfigurationException {
        return GoldenFiles.in(Path.of("config"))
                .questions()
                .stream()
                .map(question -> question.ask())
                .toList();
    }

    private void measure(Figures nod) throws Exception {
        await(slack.deliveries()::isConnected, Duration.ofMinutes(2));
        OUT.printf("Nod      start   RSS %d MB, heap %d MB (%d MB live), %s%n", nod.resident(), nod.heap(),
                nod.live(),
                nod.stored());
        try (var reports = Executors.newSingleThreadScheduledExecutor()) {
            report(reports, nod);
            OUT.printf("Nod      steady  ack %s%n", steadily(STEADY));
            drain();
            OUT.printf("Nod      burst   ack %s%n", atOnce());
            drain();
            reports.shutdownNow();
        }
        OUT.printf("Nod      votes   ack %s%n", slack.methods().votes());
        OUT.printf("Nod      end     RSS %d MB, heap %d MB (%d MB live), %s%n", nod.resident(), nod.heap(),
                nod.live(),
                nod.stored());
        var tally = slack.tally();
        OUT.printf("Nod      %s%n", tally);
        OUT.printf("Nod      lost %d (nothing heard of %d, approved without an answer %d), doubled %d, "
                + "answered without a yes %d, not acknowledged %d, sent again %d%n", tally.lost(),
                tally.silent(),
                tally.unanswered(), tally.doubled(), tally.unasked(), slack.deliveries().unacknowledged(),
                slack.deliveries().repeated());
    }

    /** Every ten seconds a line, and every sixth with the heap as well, which costs Nod something. */
    private void report(ScheduledExecutorService reports, Figures nod) {
        var start = System.nanoTime();
        var lines = new int[1];
        var _ = reports.scheduleAtFixedRate(() -> {
            try {
                var heap = ++lines[0] % 6 == 0 ? ", heap %d MB".formatted(nod.heap()) : "";
                OUT.printf("  %4d s  %s; behind %d, unacknowledged %d; RSS %d MB%s, %s%n",
                        Duration.ofNanos(System.nanoTime() - start).toSeconds(), slack.tally(),
                        slack.tally().lost(),
                        slack.deliveries().unacknowledged(), nod.resident(), heap, nod.stored());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, 10, 10, TimeUnit.SECONDS);
    }

    /** The times are fixed beforehand, so that a Nod that is late is not asked less. */
    private Latencies steadily(Duration duration) throws InterruptedException {
        var latencies = new Latencies();
        var start = System.nanoTime();
        var total = duration.toMillis() * RATE / 1_000;
        for (var number = 0L; number < total; number++) {
            var due = start + number * 1_000_000_000 / RATE;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            ask(latencies);
        }
        await(() -> slack.deliveries().unacknowledged() == 0, Duration.ofSeconds(20));
        return latencies;
    }

    private Latencies atOnce() throws InterruptedException {
        var latencies = new Latencies();
        for (var number = 0; number < BURST; number++) {
            ask(latencies);
        }
        await(() -> slack.deliveries().unacknowledged() == 0, Duration.ofSeconds(20));
        return latencies;
    }

    private void ask(Latencies latencies) {
        var number = asked++;
        slack.methods()
                .ask("U0LOAD%04d".formatted(number % PEOPLE), "C0LOAD%04d".formatted(number % CHANNELS),
                        questions.get(number % questions.size()), latencies);
    }

    /** Waits until everything that was asked and approved has come to its end. */
    private void drain() throws InterruptedException {
        var start = System.nanoTime();
        do {
            Thread.sleep(3_000);
        } while (slack.tally().lost() > 0 && System.nanoTime() - start < Duration.ofMinutes(15).toNanos());
        OUT.printf("Nod      drained after %d s, lost %d%n",
                Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                slack.tally().lost());
    }

    private static void await(BooleanSupplier isSo, Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!isSo.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
    }
}
