package dev.nod.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TyposTest {

    private final Typos typos = new Typos(new SplittableRandom(3));

    @Test
    void changesOneLongerWordAndKeepsItsFirstLetter() {
        for (var i = 0; i < 500; i++) {
            var words = "how do I reset my balloon".split(" ", -1);
            var slipped = typos.in(String.join(" ", words)).split(" ", -1);

            assertThat(slipped).hasSameSizeAs(words);
            var changed = IntStream.range(0, words.length)
                    .filter(at -> !words[at].equals(slipped[at]))
                    .toArray();
            assertThat(changed).hasSize(1);
            assertThat(changed[0]).isIn(3, 5);
            assertThat(slipped[changed[0]]).startsWith(words[changed[0]].substring(0, 1))
                    .hasSizeBetween(words[changed[0]].length() - 1, words[changed[0]].length() + 1);
        }
    }

    @Test
    void leavesATextOfShortWordsAlone() {
        assertThat(typos.in("is it on")).isEqualTo("is it on");
        assertThat(typos.in("")).isEmpty();
    }
}
