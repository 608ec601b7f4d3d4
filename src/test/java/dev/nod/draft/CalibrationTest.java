package dev.nod.draft;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {

    @Test
    void takesTheShareOfEachLevelAndALineBetweenLevels() {
        var calibration = Calibration.of(rulings(.2, 1, 17, .6, 5, 13, .9, 17, 1));

        assertThat(calibration.odds(.2).orElseThrow().decisions()).isEqualTo(54);
        assertThat(share(calibration, .2)).isCloseTo(.1, within(1e-9));
        assertThat(share(calibration, .6)).isCloseTo(.3, within(1e-9));
        assertThat(share(calibration, .4)).isCloseTo(.2, within(1e-9));
        assertThat(share(calibration, .7)).isCloseTo(.5, within(1e-9));
        assertThat(share(calibration, .9)).isCloseTo(.9, within(1e-9));
    }

    @Test
    void staysAtTheOutermostLevelsBeyondThem() {
        var calibration = Calibration.of(rulings(.4, 6, 22, .6, 22, 6));

        assertThat(share(calibration, 0)).isEqualTo(share(calibration, .4));
        assertThat(share(calibration, 1)).isEqualTo(share(calibration, .6));
    }

    @Test
    void poolsLevelsWhoseSharesFall() {
        var calibration = Calibration.of(rulings(.2, 3, 15, .5, 15, 5, .7, 9, 11, .9, 19, 1));

        assertThat(share(calibration, .6)).isCloseTo((24 + 1) / (40 + 2.0), within(1e-9));
        assertThat(share(calibration, .2)).isCloseTo((3 + 1) / (18 + 2.0), within(1e-9));
        assertThat(share(calibration, .9)).isCloseTo((19 + 1) / (20 + 2.0), within(1e-9));
    }

    @Test
    void doesNotTakeAFewDecisionsForALevel() {
        var calibration = Calibration.of(rulings(.3, 20, 20, .8, 15, 5, .95, 0, 3));

        assertThat(share(calibration, .95)).isCloseTo((15 + 1) / (23 + 2.0), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"39, 10, false", "40, 10, true", "10, 40, true", "91, 9, false", "9, 91, false",
            "0, 0, false",
            "2000, 0, false"})
    void saysNothingBeforeThereAreEnoughDecisionsOfBothKinds(int right, int wrong, boolean isEnough) {
        assertThat(Calibration.of(rulings(.5, right, wrong)).odds(.5).isPresent()).isEqualTo(isEnough);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void neverFallsAsConfidenceRises(long seed) {
        var random = new Random(seed);
        var levels = seed % 2 == 0 ? 1_000_000 : 20;
        var rulings = random.doubles(50 + random.nextInt(1_000))
                .mapToObj(each -> new Ruling(null, (double) Math.round(each * levels) / levels,
                        random.nextDouble() < .3 + .3 * each))
                .toList();

        var calibration = Calibration.of(rulings);

        var shares = IntStream.rangeClosed(0, 1_000).mapToDouble(each -> share(calibration, each / 1_000.0));
        assertThat(shares.boxed().toList()).isSorted()
                .allSatisfy(share -> assertThat(share).isGreaterThan(0).isLessThan(1));
    }

    @Test
    void findsOutHowOftenAnOverconfidentWriterIsRight() {
        var random = new Random(1);
        var rulings = random.doubles(2_000)
                .mapToObj(each -> new Ruling(null, Math.sqrt(each), random.nextDouble() < each))
                .toList();

        var calibration = Calibration.of(rulings);

        for (var confidence = .1; confidence < 1; confidence += .1) {
            assertThat(share(calibration, confidence)).isCloseTo(confidence * confidence, within(.1));
        }
    }

    @Test
    void theOrderOfDecisionsDoesNotMatter() {
        var rulings = new ArrayList<>(rulings(.2, 3, 15, .5, 15, 5, .7, 9, 11, .9, 19, 1));
        var before = Calibration.of(rulings);
        Collections.shuffle(rulings, new Random(1));

        assertThat(share(Calibration.of(rulings), .6)).isCloseTo(share(before, .6), within(1e-9));
    }

    private static double share(Calibration calibration, double confidence) {
        return calibration.odds(confidence).orElseThrow().share();
    }

    /** Triples of a confidence, how many drafts with it were right, and how many wrong. */
    private static List<Ruling> rulings(double... triples) {
        return IntStream.range(0, triples.length / 3)
                .mapToObj(each -> 3 * each)
                .flatMap(at -> Stream.concat(
                        nCopies((int) triples[at + 1], new Ruling(null, triples[at], true)).stream(),
                        nCopies((int) triples[at + 2], new Ruling(null, triples[at], false)).stream()))
                .toList();
    }
}
