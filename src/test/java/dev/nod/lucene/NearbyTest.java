package dev.nod.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lucene's own automata are the measure. */
final class NearbyTest {

    private static final List<String> WORDS = List.of("x", "ab", "aaaa", "ababab", "mutter", "naïveté",
            "straße", "čaj", "öl", "программа", "committee", "environments");
    private static final String LETTERS = "abemtuïßzčġмп";
    private static final int VARIANTS = 3_000;
    private static final int LAST = '\u07ff';

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void acceptsWhatIsAtMostSoManySlipsAway(int slips) {
        for (var word : WORDS) {
            var nearby = Nearby.of(word, slips);
            var expected = new CharacterRunAutomaton(
                    new LevenshteinAutomata(word.substring(1).chars().toArray(), LAST, slips == 1)
                            .toAutomaton(slips, word.substring(0, 1)));

            var random = new SplittableRandom(slips);
            for (var i = 0; i < VARIANTS; i++) {
                var variant = changed(word, random);
                assertThat(accepts(nearby, variant)).as(variant + " for " + word)
                        .isEqualTo(expected.run(variant));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void leavesLettersOfOtherScriptsOut(int slips) {
        var nearby = Nearby.of("kube", slips);

        assertThat(accepts(nearby, "kubé")).isTrue();
        assertThat(accepts(nearby, "kub\u4e2d")).isFalse();
    }

    private static boolean accepts(CompiledAutomaton nearby, String word) {
        var bytes = word.getBytes(StandardCharsets.UTF_8);
        return Objects.requireNonNull(nearby.runAutomaton).run(bytes, 0, bytes.length);
    }

    private static String changed(String word, SplittableRandom random) {
        var letters = new StringBuilder(word);
        for (var change = random.nextInt(4); change > 0; change--) {
            var at = random.nextInt(letters.length() + 1);
            var letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
            switch (random.nextInt(4)) {
                case 0 -> letters.insert(at, letter);
                case 1 -> letters.replace(at, Math.min(at + 1, letters.length()), Character.toString(letter));
                case 2 -> letters.delete(at, at + 1);
                default -> swap(letters, at);
            }
        }
        return letters.toString();
    }

    private static void swap(StringBuilder letters, int at) {
        if (at + 1 < letters.length()) {
            var pair = letters.substring(at, at + 2);
            letters.replace(at, at + 2, new StringBuilder(pair).reverse().toString());
        }
    }
}
