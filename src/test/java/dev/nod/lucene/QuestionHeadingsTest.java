package dev.nod.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nod.knowledge.Explanation.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages of frequent questions, beside pages that have more of the words of a question. */
final class QuestionHeadingsTest extends ShelfTest {

    private static final String ASKS_THIS = "a heading that asks this";

    @BeforeEach
    void fill() {
        shelf.withSections("steps.md", "Roles",
                "Incident steps\nAn incident has an incident commander and is a call.")
                .with("garage.md", "Garage", "The garage opens at six and closes at ten.")
                .with("meals.md", "Meals", "Receipts go into the portal.")
                .with("bikes.md", "Bikes", "A leased bike costs 30 euros a month.");
    }

    @Test
    void theTextUnderTheQuestionThatIsAskedIsFoundFirst() {
        shelf.withSections("faq.md", "Basics",
                "What is an incident?\nAnything unplanned that hurts customers and has to be looked into at once by all.");

        assertThat(shelf.paths("so what is an incident")).containsExactly("faq.md", "steps.md");
    }

    @Test
    void theSameWordsAboveATextThatAsksNothingCountNoMoreThanOtherHeadings() {
        shelf.withSections("basics.md", "Basics",
                "An incident\nAnything unplanned that hurts customers and has to be looked into at once by all.");

        assertThat(shelf.paths("so what is an incident")).containsExactly("steps.md", "basics.md");
    }

    @Test
    void aTitleThatAsksCountsWhereNoHeadingStandsBetween() {
        shelf.with("faq.md", "What is an incident?", "Anything unplanned that hurts customers at once.");

        assertThat(asksThis("what is an incident", 0)).isPositive();
    }

    @Test
    void aQuestionAboutMuchElseIsNotTheOneThatIsAsked() {
        shelf.withSections("faq.md", "Basics",
                "Who feeds the garage cat after an incident on Sunday?\nThe porter does.");

        assertThat(shelf.paths("what is an incident")).contains("faq.md").first().isEqualTo("steps.md");
        assertThat(asksThis("what is an incident", 1)).isZero();
    }

    @Test
    void whatTheHeadingIsWorthIsAPartOfTheScore() {
        shelf.withSections("faq.md", "Basics", "What is an incident?\nAnything unplanned.");

        var explanation = shelf.explain("what is an incident?");

        assertThat(explanation.parts().getFirst().stream().mapToDouble(Part::score).sum())
                .isCloseTo(explanation.found().hits().getFirst().score(), within(1e-4));
        assertThat(asksThis("what is an incident?", 0)).isPositive();
    }

    private double asksThis(String question, int hit) {
        return shelf.explain(question)
                .parts()
                .get(hit)
                .stream()
                .filter(part -> part.name().equals(ASKS_THIS))
                .mapToDouble(Part::score)
                .sum();
    }
}
