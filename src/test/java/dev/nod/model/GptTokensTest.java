package dev.nod.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.draft.prompt.Tokens;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GptTokensTest {

    private final Tokens tokens = new GptTokens();

    @Test
    void countsWhatTheirModelsCount() {
        assertThat(tokens.count("")).isZero();
        assertThat(tokens.count("hello world")).isEqualTo(2);
        assertThat(tokens.count("How do I reset my VPN token?")).isEqualTo(8);
        assertThat(tokens.count("<|endoftext|>")).isGreaterThan(1);
    }

    @Test
    void countsALongTextAsTheSumOfItsPieces() {
        var sentence = "The VPN token is reset in the portal. ";

        assertThat(tokens.count(sentence.repeat(2_000))).isBetween(17_900, 18_100);
        assertThat(tokens.count("\uD83D\uDE80".repeat(20_000))).isBetween(20_000, 80_000);
    }

    @Test
    void doesNotReadAHugeTextToItsEnd() {
        assertThat(tokens.count("a".repeat(50_000_000))).isGreaterThan(5_000_000);
        assertThat(tokens.count("word ".repeat(10_000_000))).isBetween(9_000_000, 21_000_000);
    }

    @Test
    void servesManyThreadsAtOnce() {
        var text = "Parking is free for guests. ".repeat(50);
        var alone = tokens.count(text);

        var together = IntStream.range(0, 64).parallel().map(_ -> tokens.count(text));

        assertThat(together).allMatch(count -> count == alone);
        assertThat(Stream.of(text).mapToInt(tokens::count).sum()).isEqualTo(alone);
    }
}
