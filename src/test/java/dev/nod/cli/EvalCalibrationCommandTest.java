package dev.nod.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nod.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is in use by a Nod in each test, unless that closes it. */
class EvalCalibrationCommandTest {

    @TempDir
    private Path home;

    private Shell shell;
    private Database database;
    private DecidedDrafts decided;

    @BeforeEach
    void open() {
        shell = new Shell(home);
        database = Database.open(shell.data(), Clock.systemUTC());
        decided = new DecidedDrafts(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void comparesWhatEachWriterSaidWithWhatWasDecided() {
        decided.add("fake-1", .95, 12, 28);
        decided.add("fake-1", .35, 2, 28);
        decided.add(null, .55, 3, 1);

        assertThat(shell.run("eval", "calibration")).isZero();

        assertThat(shell.err()).isEmpty();
        var lines = shell.out().lines().toList();
        assertThat(lines).hasSize(8);
        assertThat(lines.get(0)).matches("quotes +decisions +self-rated +calibrated +approved");
        assertThat(lines.get(1)).matches(" +confidence 0\\.5 to 0\\.6 +4 +0\\.550 +- +0\\.750");
        assertThat(lines.get(2)).matches(" +Brier score +4 +0\\.22[78] +- +0\\.750");
        assertThat(lines.get(3)).contains("no odds before 50 drafts were decided on, 10 of them each way");
        assertThat(lines.get(4)).matches("fake-1 +decisions .*");
        assertThat(lines.get(5)).matches(" +confidence 0\\.3 to 0\\.4 +30 +0\\.350 +0\\.094 +0\\.067");
        assertThat(lines.get(6)).matches(" +confidence 0\\.9 to 1\\.0 +40 +0\\.950 +0\\.310 +0\\.300");
        assertThat(lines.get(7)).matches(" +Brier score +70 +0\\.4\\d\\d +0\\.1\\d\\d +0\\.200");
    }

    @Test
    void printsAnObjectAWriter() throws Exception {
        decided.add("fake-1", .95, 12, 28);
        decided.add("fake-1", .35, 2, 28);
        decided.add(null, 1, 1, 0);

        assertThat(shell.run("eval", "calibration", "--json")).isZero();

        var objects = shell.out().lines().toList();
        var quotes = new ObjectMapper().readTree(objects.getFirst());
        assertThat(quotes.get("writer").isNull()).isTrue();
        assertThat(quotes.get("calibrated").isNull()).isTrue();
        assertThat(quotes.get("selfRated").doubleValue()).isZero();
        var model = new ObjectMapper().readTree(objects.getLast());
        assertThat(model.get("writer").textValue()).isEqualTo("fake-1");
        assertThat(model.get("decisions").intValue()).isEqualTo(70);
        assertThat(model.get("selfRated").doubleValue()).isEqualTo(.4225, within(.001));
        assertThat(model.get("calibrated").doubleValue()).isBetween(.14, .17);
        assertThat(model.get("bins")).hasSize(2);
        assertThat(model.get("bins").get(1).get("calibrated").doubleValue()).isEqualTo(.31, within(.001));
    }

    @Test
    void saysThatNothingWasDecided() {
        assertThat(shell.run("eval", "calibration")).isZero();

        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).contains("No draft has been approved or declined yet.");
    }

    @Test
    void saysThatThereIsNoDatabase() throws Exception {
        database.close();
        Files.delete(shell.data().resolve("nod.db"));

        assertThat(shell.run("eval", "calibration")).isEqualTo(1);
        assertThat(shell.err()).contains("there is no database");

        Files.createFile(shell.data().resolve("nod.db"));
        assertThat(shell.run("eval", "calibration")).isEqualTo(1);
        assertThat(shell.err()).contains("does not tell how drafts came about");
    }
}
