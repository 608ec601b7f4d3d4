package dev.nod.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nod.knowledge.Explanation;
import dev.nod.knowledge.Explanation.Part;
import dev.nod.knowledge.Explanation.Piece;
import dev.nod.request.Turn;
import dev.nod.request.Turn.Speaker;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a passage rank higher, what the parts of its score say, and how likely it is the answer. */
final class ScoreSearchTest extends ShelfTest {

    @BeforeEach
    void fill() {
        shelf.with("bikes.md", "Bikes", "A leased bike costs 30 euros a month, paid from your wages.")
                .with("trains.md", "Trains", "Book trains on the portal before you travel for a customer.")
                .with("meals.md", "Meals", "Receipts for meals go into the portal as well.")
                .with("garage.md", "Garage", "The garage opens at six and closes at ten.");
    }

    @Test
    void aWordInTheTitleCountsMoreThanInTheText() {
        shelf.with("a.md", "Notes", "The sauna opens on Fridays.")
                .with("b.md", "Sauna", "It opens on Fridays.");

        assertThat(shelf.paths("sauna")).containsExactly("b.md", "a.md");
    }

    @Test
    void aWordInAHeadingCountsMoreThanInTheText() {
        shelf.withSections("a.md", "Notes", "Fridays\nThe sauna opens then.")
                .withSections("b.md", "Notes", "Sauna\nThe room opens then.");

        assertThat(shelf.paths("sauna")).containsExactly("b.md", "a.md");
    }

    @Test
    void wordsSideBySideAsInTheQuestionCountMore() {
        shelf.with("a.md", "Notes", "Desk of the cleaner, service of the lift.")
                .with("b.md", "Notes", "Lift of the cleaner, of the service desk.");

        assertThat(shelf.paths("service desk")).containsExactly("b.md", "a.md");
        assertThat(part(shelf.explain("service desk"), 0, "pairs").pieces()).extracting(Piece::what)
                .containsExactly("service desk");
        assertThat(part(shelf.explain("service desk"), 1, "pairs").score()).isZero();
    }

    @Test
    void wordsThatTellLittleStillTellApartWhatALongQuestionFinds() {
        shelf.with("a.md", "Notes", "Alpha, bravo, charlie, delta, echo, foxtrot, golf, hotel, cellar.")
                .with("b.md", "Notes", "Alpha, bravo, charlie, delta, echo, foxtrot, golf, hotel, portal.");

        var question = "portal alpha echo bravo golf charlie hotel delta foxtrot";

        assertThat(shelf.paths(question)).startsWith("b.md", "a.md").doesNotContain("trains.md");
        assertThat(part(shelf.explain(question), 0, "more words").pieces()).extracting(Piece::what)
                .containsExactly("portal");
        assertAddUp(shelf.explain(question));
    }

    @ParameterizedTest
    @ValueSource(strings = {"what does a leased bike cost", "bik portal trains", "Bikeleasing portal",
            "garage"})
    void thePartsAddUpToTheScore(String question) {
        var explanation = shelf.explain(question);

        assertThat(explanation.found()).isEqualTo(shelf.find(question));
        assertAddUp(explanation);
    }

    @Test
    void thePartsAddUpToTheScoreAlsoInAThread() {
        var turns = new Turn[]{new Turn(Speaker.ASKER, "I travel by train"),
                new Turn(Speaker.NOD, "Book it on the portal.")};
        var explanation = shelf.explain("and the receipts?", turns);

        assertThat(explanation.found()).isEqualTo(shelf.find("and the receipts?", turns));
        assertAddUp(explanation);
        assertThat(explanation.parts()).allSatisfy(
                parts -> assertThat(parts.getLast().name()).contains("in the light of the conversation"));
        assertThat(explanation.parts()).first()
                .satisfies(parts -> assertThat(parts.getLast().score()).isPositive());
    }

    @Test
    void theReadingNamesEveryWordAndWhatItIsWorth() {
        assertThat(shelf.explain("does the portal take xylophones?").reading())
                .anyMatch(sentence -> sentence.startsWith("“portal” is in 2 of 4 passages"))
                .anyMatch(sentence -> sentence.startsWith("“xylophones” is in no passage"));
        assertThat(shelf.explain("xyzzy").reading()).last().asString().contains("nothing was found");
    }

    @Test
    void aQuestionInThePagesWordsIsMoreLikelyAnsweredThanOneOffTopic() {
        var near = shelf.find("what does a leased bike cost a month").likelihood();
        var far = shelf.find("who travels to the moon in a paper rocket each month").likelihood();

        assertThat(near).isBetween(0.5, 1.0);
        assertThat(far).isBetween(0.0, 0.3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n?!", "xyzzy", "quux frobnicate"})
    void nothingFoundIsNotLikelyAtAll(String question) {
        assertThat(shelf.find(question).hits()).isEmpty();
        assertThat(shelf.find(question).likelihood()).isZero();
        assertThat(shelf.explain(question).found().likelihood()).isZero();
    }

    @Test
    void anEmptyIndexHoldsNoAnswer(@TempDir Path empty) {
        try (var none = new Shelf(empty)) {
            assertThat(none.find("bike").likelihood()).isZero();
            assertThat(none.find("", new Turn(Speaker.ASKER, "bike")).likelihood()).isZero();
            assertThat(none.explain("bike").found().hits()).isEmpty();
        }
    }

    private static Part part(Explanation explanation, int hit, String name) {
        return explanation.parts()
                .get(hit)
                .stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertAddUp(Explanation explanation) {
        assertThat(explanation.found().hits()).isNotEmpty().hasSameSizeAs(explanation.parts());
        for (var i = 0; i < explanation.parts().size(); i++) {
            var parts = explanation.parts().get(i);
            var score = explanation.found().hits().get(i).score();
            assertThat(parts.stream().mapToDouble(Part::score).sum()).isCloseTo(score, within(1e-4));
            assertThat(parts).filteredOn(part -> !part.pieces().isEmpty())
                    .allSatisfy(part -> assertThat(part.pieces().stream().mapToDouble(Piece::score).sum())
                            .isCloseTo(part.score(), within(1e-6)));
        }
    }
}
