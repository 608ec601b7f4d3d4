package dev.nod.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SnippetTest {

    @Test
    void isTheBeginningIfNothingFits() throws IOException {
        assertThat(snippet("One. Two. Three. Four.", Map.of("zebra", 1.0))).isEqualTo("One. Two. Three.");
    }

    @Test
    void startsAtTheFirstSentenceThatFits() throws IOException {
        assertThat(snippet("One. Two. A zebra. Four. Five. Six.", Map.of("zebra", 1.0)))
                .isEqualTo("A zebra. Four. Five.");
    }

    @Test
    void prefersTheFirstOfEquallyGoodPlaces() throws IOException {
        assertThat(snippet("A zebra. Two. Three. Four. Zebras too. Six.", Map.of("zebra", 1.0)))
                .isEqualTo("A zebra. Two. Three.");
    }

    @Test
    void prefersTheRarerWord() throws IOException {
        assertThat(snippet(
                "The page. Two. Three. Four. A zebra. Six.",
                Map.of("zebra", 3.0, "page", 1.0))).isEqualTo("A zebra. Six.");
    }

    @Test
    void keepsLinesApart() throws IOException {
        assertThat(snippet("First:\n\n- zebra\n- lion\n", Map.of("zebra", 1.0))).isEqualTo("- zebra\n- lion");
    }

    @Test
    void cutsALineWithoutEndBetweenWords() throws IOException {
        var text = "word ".repeat(300) + "zebra " + "word ".repeat(300);

        assertThat(snippet(text, Map.of("zebra", 1.0))).contains("zebra").hasSizeLessThanOrEqualTo(320);
    }

    @Test
    void survivesTextWithoutWords() throws IOException {
        assertThat(snippet("--- ***", Map.of("zebra", 1.0))).isEmpty();
    }

    private static String snippet(String text, Map<String, Double> weights) throws IOException {
        try (var english = new English()) {
            return Snippet.of(text, english.words(text), weights);
        }
    }
}
