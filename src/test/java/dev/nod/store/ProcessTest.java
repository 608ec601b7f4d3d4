package dev.nod.store;

import static dev.nod.store.Examples.AT_NOON;
import static dev.nod.store.Examples.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.nod.action.Attempt;
import dev.nod.approval.Approval;
import dev.nod.request.RequestId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTest {

    private static final Pattern LINE = Pattern.compile("> (\\w+) (.*);");
    private static final int KILLS = 20;

    @TempDir
    private Path folder;

    private record Line(String what, String which) {}

    @Test
    void nothingThatWasPromisedIsLostHoweverOftenTheProcessIsKilled() throws Exception {
        var random = new Random(20260302);
        var promised = new ArrayList<Line>();
        for (var kill = 0; kill < KILLS; kill++) {
            var lines = runAndKill("run" + kill, 1 + random.nextInt(400));
            promised.addAll(lines);

            try (var database = Database.open(folder, AT_NOON)) {
                assertKept(lines, new Tables(database));
                assertWhole(database);
                assertRecovered(promised, database);
            }
        }
        try (var database = Database.open(folder, AT_NOON)) {
            assertKept(promised, new Tables(database));
        }
    }

    /** Returns all that it printed; killed by its handle, since the process object would close what it printed. */
    private List<Line> runAndKill(String name, int lines) throws IOException, InterruptedException {
        var process = start(name);
        var printed = new ArrayList<Line>();
        try (var reader = process.inputReader()) {
            while (printed.size() <= lines) {
                printed.add(next(reader));
            }
            process.toHandle().destroyForcibly();
            reader.lines().map(LINE::matcher).filter(line -> line.matches()).forEach(line -> {
                printed.add(new Line(line.group(1), line.group(2)));
            });
        }
        assertThat(process.waitFor()).isEqualTo(137);
        return printed;
    }

    private static void assertKept(List<Line> promised, Tables tables) {
        for (var id : all("received", promised)) {
            assertThat(tables.requests.request(RequestId.parse(id))).as(id).isPresent();
        }
        for (var id : all("proposed", promised)) {
            assertThat(tables.approvals.newest(RequestId.parse(id))).as(id).isPresent();
        }
        for (var id : all("settled", promised)) {
            assertThat(tables.approvals.newest(RequestId.parse(id)).orElseThrow().approval()).as(id)
                    .isInstanceOfSatisfying(
                            Approval.Approved.class,
                            approved -> assertThat(approved.by()).containsExactly(BEN));
        }
    }

    /** A request, its approval and their effects agree, whatever moment the process died at. */
    private static void assertWhole(Database database) {
        assertThat(count(database, """
            select count(*) from request r where (r.stage = 'proposed') <> exists (
                select 1 from approval a where a.team = r.team and a.channel = r.channel and a.ts = r.ts)
            """)).isZero();
        assertThat(count(database, """
            select count(*) from approval a where 1 <> (
                select count(*) from effect e
                where e.team = a.team and e.channel = a.channel and e.ts = a.ts and e.kind = 'SHOW_CARD')
            """)).isZero();
        assertThat(count(database, """
            select count(*) from approval a where (a.state = 'approved') <> (
                select count(*) from effect e
                where e.team = a.team and e.channel = a.channel and e.ts = a.ts and e.kind = 'POST_ANSWER')
            """)).isZero();
    }

    private static int count(Database database, String sql) {
        return database.read(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    /** What was begun and not ended is uncertain, and is left that way for the next process. */
    private static void assertRecovered(List<Line> promised, Database database) {
        var tables = new Tables(database);
        var now = Clock.systemUTC().instant();
        tables.outbox.recover(now, now);
        var open = new ArrayList<Attempt>();
        while (open.addAll(tables.claim(now))) {
            assertThat(open).isNotEmpty();
        }
        var done = all("done", promised);
        var begun = all("claimed", promised);

        assertThat(open).extracting(attempt -> attempt.effect().id().toString())
                .doesNotContainAnyElementsOf(done);
        assertThat(open).filteredOn(attempt -> begun.contains(attempt.effect().id().toString()))
                .allMatch(Attempt::mayHaveHappened);
    }

    private static Set<String> all(String what, List<Line> promised) {
        return promised.stream()
                .filter(line -> line.what().equals(what))
                .map(Line::which)
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void keepsEveryOtherProcessOutUntilItDies() throws Exception {
        var other = start("other");
        try (var reader = other.inputReader()) {
            assertThat(next(reader)).isEqualTo(new Line("opened", "other"));

            assertThatThrownBy(() -> Database.open(folder, AT_NOON))
                    .isInstanceOf(DataFolderInUseException.class)
                    .hasMessage(
                            "the folder %s is in use by another Nod (process id %d): stop it or choose another data folder",
                            folder,
                            other.pid());
        } finally {
            other.destroyForcibly().waitFor();
        }

        Database.open(folder, AT_NOON).close();
    }

    @Test
    void keepsItsLockWhenItRefusesItself() throws Exception {
        try (var _ = Database.open(folder, AT_NOON)) {
            assertThat(catchThrowable(() -> Database.open(folder, AT_NOON)))
                    .isInstanceOf(DataFolderInUseException.class);

            var other = start("other");
            try (var reader = other.inputReader()) {
                assertThat(next(reader).what()).isEqualTo("refused");
            } finally {
                other.destroyForcibly().waitFor();
            }
        }
    }

    private Process start(String name) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                java,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                OtherNod.class.getName(),
                folder.toString(),
                name).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static Line next(BufferedReader reader) throws IOException {
        for (var text = reader.readLine(); text != null; text = reader.readLine()) {
            var line = LINE.matcher(text);
            if (line.matches()) {
                return new Line(line.group(1), line.group(2));
            }
        }
        throw new IOException("the process ended early");
    }
}
