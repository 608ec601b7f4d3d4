package dev.nod.lucene;

import static dev.nod.testing.SampleSource.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nod.knowledge.Term;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnglishVocabularyTest {

    @TempDir
    private Path folder;

    private LuceneIndex index;

    @BeforeEach
    void open() {
        index = LuceneIndex.open(folder);
        try (var change = index.change("handbook")) {
            change.put(document("handbook", "a.md", "A1", "Reset the token."));
            change.put(document("handbook", "b.md", "B2", "Reset the page."));
            change.put(document("handbook", "c.md", "C3", "Ask the lead."));
            change.commit();
        }
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void knowsAWordByItsStemInEveryInflection() {
        assertThat(terms("token tokens Token's TOKENS")).extracting(Term::stem)
                .containsExactly("token", "token", "token", "token");
    }

    @Test
    void weighsWordsByHowFewPassagesHaveThem() {
        assertThat(weight("reset")).isCloseTo(Math.log(1 + 1.5 / 2.5), within(1e-9));
        assertThat(weight("token")).isCloseTo(Math.log(1 + 2.5 / 1.5), within(1e-9));
    }

    @Test
    void weighsAnUnknownWordMost() {
        assertThat(weight("zebra")).isCloseTo(Math.log(1 + 3.5 / 0.5), within(1e-9));
    }

    @Test
    void listsFramingWordsWithoutWeight() {
        assertThat(terms("How do I reset the token, don't you’re")).extracting(Term::stem, Term::weight)
                .filteredOn(term -> term.toList().get(1).equals(0.0))
                .extracting(term -> term.toList().getFirst())
                .contains("how", "i", "the", "don't", "you’re")
                .hasSize(6);
    }

    @Test
    void saysWhereWordsStandAlsoAfterSurrogates() {
        var text = "😀 𝒜bc naïve token";

        assertThat(terms(text)).extracting(term -> text.substring(term.start(), term.end()))
                .containsExactly("😀", "𝒜bc", "naïve", "token");
    }

    @Test
    void readsTextBeforeAnythingIsIndexed(@TempDir Path empty) {
        try (var fresh = LuceneIndex.open(empty)) {
            assertThat(fresh.vocabulary().terms("a token")).extracting(Term::weight)
                    .containsExactly(0.0, Math.log(2));
        }
    }

    private double weight(String word) {
        return terms(word).getFirst().weight();
    }

    private List<Term> terms(String text) {
        return index.vocabulary().terms(text);
    }
}
