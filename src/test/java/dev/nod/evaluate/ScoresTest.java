package dev.nod.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.nod.knowledge.Found;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScoresTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final double LOG3 = 1 / 1.584962500721156;

    @Test
    void countsWhereTheRelevantPassagesStand() {
        var scores = scores(answered(Map.of("a", 1, "b", 1), 0, "x", "a", "y", "z", "w", "b"));

        assertThat(scores.ndcg10()).isCloseTo((LOG3 + 1 / log2(7)) / (1 + LOG3), EXACT);
        assertThat(scores.recall5()).isEqualTo(0.5);
        assertThat(scores.recall10()).isEqualTo(1);
        assertThat(scores.reciprocalRank()).isEqualTo(0.5);
        assertThat(scores.hit1()).isZero();
    }

    @Test
    void gradesCountAsGainsAgainstTheBestOrderOfAllThatWasJudged() {
        var grades = Map.of("good", 3, "fair", 1, "unseen", 2);

        assertThat(scores(answered(grades, 0, "fair", "good")).ndcg10())
                .isCloseTo((1 + 3 * LOG3) / (3 + 2 * LOG3 + 0.5), EXACT);
        assertThat(scores(answered(grades, 0, "good", "unseen", "fair")).ndcg10()).isCloseTo(1, EXACT);
    }

    @Test
    void theBestOrderIsCutAtTenAsTheFoundOneIs() {
        var grades = new HashMap<String, Integer>();
        IntStream.range(0, 25).forEach(i -> grades.put("p" + i, i < 12 ? 2 : 1));
        var first = IntStream.range(0, 10).mapToObj(i -> "p" + i).toArray(String[]::new);

        var scores = scores(answered(grades, 0, first));

        assertThat(scores.ndcg10()).isCloseTo(1, EXACT);
        assertThat(scores.recall10()).isEqualTo(10.0 / 25);
    }

    @Test
    void whatStandsBehindTheTenthPlaceDoesNotCount() {
        var found = IntStream.range(0, 11).mapToObj(i -> i == 10 ? "a" : "x" + i).toArray(String[]::new);

        assertThat(scores(answered(Map.of("a", 1), 0, found))).isEqualTo(new Scores(1, 0, 0, 0, 0, 0));
        assertThat(scores(answered(Map.of("a", 1), 0))).isEqualTo(new Scores(1, 0, 0, 0, 0, 0));
    }

    @Test
    void eachQuestionCountsTheSameAndForTheMeanOfSetsEachSet() {
        var hit = answered(Map.of("a", 1), 0, "a");
        var miss = answered(Map.of("a", 1), 0, "b");

        assertThat(scores(hit, miss, miss, miss).hit1()).isEqualTo(0.25);
        assertThat(Scores.macro(List.of(scores(hit, miss, miss, miss), scores(hit))))
                .isEqualTo(new Scores(5, 0.625, 0.625, 0.625, 0.625, 0.625));
    }

    @Test
    void agreesWithCountingByHandOnRandomRankings() {
        var random = new SplittableRandom(7);
        for (var round = 0; round < 300; round++) {
            var grades = new HashMap<String, Integer>();
            random.ints(1 + random.nextInt(20), 0, 40)
                    .forEach(i -> grades.put("p" + i, 1 + random.nextInt(3)));
            var found = random.ints(random.nextInt(30), 0, 40).distinct().mapToObj(i -> "p" + i).toList();

            var scores = scores(answered(grades, 0, found.toArray(String[]::new)));

            assertThat(scores.ndcg10()).isCloseTo(ndcg(grades, found), within(1e-9));
            assertThat(scores.recall5()).isCloseTo(recall(grades, found, 5), EXACT);
            assertThat(scores.recall10()).isCloseTo(recall(grades, found, 10), EXACT);
        }
    }

    @Test
    void likelihoodsThatTellAllApartRefuseAll() {
        var refusals = refusals(List.of(0.9, 0.8, 0.7), List.of(0.6, 0.1));

        assertThat(refusals).isEqualTo(new Refusals(2, 1, 1));
    }

    @Test
    void equalLikelihoodsAreAGuess() {
        assertThat(refusals(List.of(0.5, 0.5), List.of(0.5, 0.5, 0.5)))
                .isEqualTo(new Refusals(3, 0.5, 0));
    }

    @Test
    void refusesWhatLiesBelowNineInTenOfTheAnswerable() {
        var with = List.of(0.05, 0.5, 0.6, 0.6, 0.7, 0.7, 0.8, 0.8, 0.9, 0.9);

        assertThat(refusals(with, List.of(0.1, 0.49, 0.5, 0.95)).refused()).isEqualTo(0.5);
    }

    @Test
    void agreesWithComparingEveryPairOfRandomLikelihoods() {
        var random = new SplittableRandom(11);
        for (var round = 0; round < 100; round++) {
            var with = random.ints(1 + random.nextInt(40), 5, 25).mapToObj(i -> i / 25.0).toList();
            var without = random.ints(1 + random.nextInt(40), 0, 20).mapToObj(i -> i / 25.0).toList();

            assertThat(refusals(with, without).auroc()).isCloseTo(pairs(with, without), within(1e-9));
        }
    }

    @Test
    void nothingToRefuseIsNoNumber() {
        assertThat(refusals(List.of(0.5), List.of())).isEqualTo(Refusals.NONE);
    }

    @Test
    void noGradeIsBelowOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JudgedQuestion("q", "?", List.of(), Map.of("a", 0), List.of()));
    }

    private static double ndcg(Map<String, Integer> grades, List<String> found) {
        var ideal = new ArrayList<>(grades.values());
        ideal.sort((one, other) -> Integer.compare(other, one));
        var best = 0.0;
        var gain = 0.0;
        for (var place = 1; place <= 10; place++) {
            best += place <= ideal.size() ? ideal.get(place - 1) / log2(place + 1) : 0;
            gain += place <= found.size()
                    ? grades.getOrDefault(found.get(place - 1), 0) / log2(place + 1)
                    : 0;
        }
        return gain / best;
    }

    private static double recall(Map<String, Integer> grades, List<String> found, int first) {
        return (double) found.stream().limit(first).filter(grades::containsKey).count() / grades.size();
    }

    private static double pairs(List<Double> with, List<Double> without) {
        var won = 0.0;
        for (double one : with) {
            for (double other : without) {
                won += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        return won / (with.size() * without.size());
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }

    private static Scores scores(Answered... answered) {
        return new Answers(List.of(answered)).scores();
    }

    private static Refusals refusals(List<Double> with, List<Double> without) {
        return likely(with).against(likely(without));
    }

    private static Answers likely(List<Double> likelihoods) {
        return new Answers(likelihoods.stream().map(each -> answered(Map.of(), each)).toList());
    }

    private static Answered answered(Map<String, Integer> relevant, double likelihood, String... found) {
        var hits = Arrays.stream(found)
                .map(id -> new Hit(1, 1,
                        new Passage(id, "s", id, id, List.of(), "", "text")))
                .toList();
        return new Answered(new JudgedQuestion("q", "?", List.of(), relevant, List.of()),
                new Found(likelihood, hits));
    }
}
