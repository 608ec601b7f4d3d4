package dev.nod.store;

import static dev.nod.store.Examples.ANA;
import static dev.nod.store.Examples.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.draft.Usage;
import dev.nod.workflow.DailyLimits;
import dev.nod.workflow.DailyLimits.Limit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlSpendingTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Usage CALL = new Usage(1, 500, 0, 0);
    private static final Limit MUCH = new Limit(1_000, 1_000_000);

    @TempDir
    private Path folder;
    private Tables tables;
    private SqlSpending spending;

    @BeforeEach
    void open() {
        tables = Tables.open(folder);
        spending = new SqlSpending(tables.database);
    }

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void ofManyCallsAtOnceNoMoreAreMadeThanADayHas() throws Exception {
        var limits = new DailyLimits(MUCH, new Limit(10, 1_000_000));
        var start = new CountDownLatch(1);
        Callable<Boolean> call = () -> {
            start.await();
            return spending.reserve(MONDAY, ANA, CALL, limits);
        };
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var calls = IntStream.range(0, 32).mapToObj(_ -> threads.submit(call)).toList();
            start.countDown();

            assertThat(calls.stream().filter(each -> isTrue(each::get)).count()).isEqualTo(10);
        }
    }

    private static boolean isTrue(Callable<Boolean> result) {
        try {
            return result.call();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void givesBackWhatACallDidNotTake() {
        var limits = new DailyLimits(new Limit(1, 0), MUCH);

        assertThat(spending.reserve(MONDAY, ANA, CALL, limits)).isTrue();
        assertThat(spending.reserve(MONDAY, ANA, CALL, limits)).isFalse();
        spending.settle(MONDAY, ANA, CALL, Usage.NONE);

        assertThat(spending.reserve(MONDAY, ANA, CALL, limits)).isTrue();
    }

    @Test
    void limitsWhatQuestionsMayCostBeforeItIsKnown() {
        var limits = new DailyLimits(new Limit(100, 5_000), MUCH);
        var dear = new Usage(1, 500, 0, 3_000);
        assertThat(spending.reserve(MONDAY, ANA, dear, limits)).isTrue();
        assertThat(spending.reserve(MONDAY, ANA, dear, limits)).isFalse();

        spending.settle(MONDAY, ANA, dear, new Usage(1, 500, 100, 1_000));
        assertThat(spending.reserve(MONDAY, ANA, dear, limits)).isTrue();

        spending.settle(MONDAY, ANA, dear, new Usage(1, 500, 100, 4_001));
        assertThat(spending.reserve(MONDAY, ANA, CALL, limits)).isFalse();
    }

    @Test
    void startsNothingThatMayTakeMoreCallsThanAreLeft() {
        var limits = new DailyLimits(new Limit(2, 0), MUCH);
        spending.reserve(MONDAY, ANA, CALL, limits);

        assertThat(spending.reserve(MONDAY, ANA, new Usage(2, 500, 0, 0), limits)).isFalse();
        assertThat(spending.reserve(MONDAY, ANA, CALL, limits)).isTrue();
    }

    @Test
    void limitsEachPersonEachDayAndEverybodyTogether() {
        var limits = new DailyLimits(new Limit(1, 0), new Limit(2, 0));
        spending.reserve(MONDAY, ANA, CALL, limits);

        assertThat(spending.reserve(MONDAY, ANA, CALL, limits)).isFalse();
        assertThat(spending.reserve(MONDAY.plusDays(1), ANA, CALL, limits)).isTrue();
        assertThat(spending.reserve(MONDAY, BEN, CALL, limits)).isTrue();
        assertThat(spending.reserve(MONDAY, Examples.CARA, CALL, limits)).isFalse();
    }

    @Test
    void countsOnAfterARestart() {
        var limits = new DailyLimits(new Limit(1, 0), MUCH);
        spending.reserve(MONDAY, ANA, CALL, limits);

        tables.close();
        open();

        assertThat(spending.reserve(MONDAY, ANA, CALL, limits)).isFalse();
    }
}
