package dev.nod.store;

import dev.nod.audit.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Measures how fast requests become durable, beside a plain loop on one connection in the same run; with
 * {@code audit N}, how long it takes to verify a log of so many entries, beside reading them only.
 */
final class StoreLoad {

    private static final String QUESTION = "How do I reset my VPN token? ".repeat(10);

    private StoreLoad() {}

    private interface Step {
        void run(String ts) throws SQLException;
    }

    public static void main(String[] args) throws Exception {
        if (args.length == 2 && args[0].equals("audit")) {
            verify(Integer.parseInt(args[1]));
            return;
        }
        var count = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
        for (var round = 1; round <= 3; round++) {
            System.out.printf("round %d, %d requests each%n", round, count);
            plain(count);
            try (var database = Database.open(folder(), Clock.systemUTC())) {
                var requests = new SqlRequests(database);
                Step receive = ts -> requests.receive(Examples.request(ts, QUESTION));
                for (var callers : List.of(1, 8, 64, 1_000)) {
                    measure("Nod, %d callers".formatted(callers), callers, count, receive);
                }
                measure("Nod, 8 callers read", 8, count, ts -> requests.request(Examples.request(ts).id()));
            }
        }
    }

    private static void verify(int entries) throws IOException {
        var folder = folder();
        try (var database = Database.open(folder, Clock.systemUTC())) {
            var start = System.nanoTime();
            for (var done = 0; done < entries; done += 1_000) {
                var many = Math.min(1_000, entries - done);
                var _ = database.write(handle -> IntStream.range(0, many)
                        .allMatch(i -> database.audit(handle, Event.of(Event.Kind.ADMIN, null, null)
                                .with("call", "load " + i))));
            }
            print("written", entries, start);
            var log = new SqlAuditLog(database);
            start = System.nanoTime();
            log.read(1, _ -> {});
            print("read only", entries, start);
            start = System.nanoTime();
            var verification = log.verify();
            print("verified: " + verification, entries, start);
        }
        try (var files = Files.list(folder)) {
            System.out.printf("  %,d bytes%n", files.mapToLong(file -> file.toFile().length()).sum());
        }
    }

    private static void print(String what, int entries, long start) {
        var seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("  %,d entries %s: %.1f s, %,.0f/s%n", entries, what, seconds, entries / seconds);
    }

    private static void plain(int count) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder().resolve("plain.db"))) {
            execute(connection, "pragma journal_mode = wal", "pragma synchronous = full", """
                create table request (
                    team text, channel text, ts text, asker_team text, asker text, answer_channel text,
                    answer_thread text, message_channel text, message_ts text, question text,
                    asked_at bigint, stage text, primary key (team, channel, ts))
                """);
            measure("plain JDBC, 1 caller", 1, count, ts -> insert(connection, ts));
        }
    }

    private static void insert(Connection connection, String ts) throws SQLException {
        try (var statement = connection.prepareStatement("""
            insert into request values ('T1', 'C1', ?, 'T1', 'UANA', 'C1', ?, 'C1', ?, ?, 0, 'received')
            """)) {
            for (var position : List.of(1, 2, 3)) {
                statement.setString(position, ts);
            }
            statement.setString(4, QUESTION);
            statement.executeUpdate();
        }
    }

    private static void execute(Connection connection, String... sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var each : sql) {
                statement.execute(each);
            }
        }
    }

    private static void measure(String name, int callers, int count, Step step)
            throws InterruptedException, ExecutionException {
        var start = System.nanoTime();
        var results = new ArrayList<Future<long[]>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < callers; i++) {
                var prefix = callers + "-" + i + ".";
                Callable<long[]> caller = () -> times(prefix, count / callers, step);
                results.add(threads.submit(caller));
            }
        }
        var elapsed = System.nanoTime() - start;
        var times = LongStream.empty();
        for (var result : results) {
            times = LongStream.concat(times, Arrays.stream(result.get()));
        }
        var sorted = times.sorted().toArray();
        System.out.printf(
                "  %-22s %7.0f/s  p50 %6d us  p99 %6d us%n",
                name,
                sorted.length * 1e9 / elapsed,
                sorted[sorted.length / 2] / 1_000,
                sorted[sorted.length * 99 / 100] / 1_000);
    }

    private static long[] times(String prefix, int count, Step step) {
        return IntStream.range(0, count).mapToLong(i -> time(prefix + i, step)).toArray();
    }

    private static long time(String ts, Step step) {
        var start = System.nanoTime();
        try {
            step.run(ts);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return System.nanoTime() - start;
    }

    private static Path folder() throws IOException {
        return Files.createTempDirectory("nod-load");
    }
}
