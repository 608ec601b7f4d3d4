package dev.nod.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions with slips of the fingers, and with words that no page has. */
final class SpellingSearchTest extends ShelfTest {

    @BeforeEach
    void fill() {
        shelf.with("parrot.md", "Pets", "The parrot lives upstairs.")
                .with("calendar.md", "Dates", "The calendar hangs in the hall. A calendar is public.")
                .with("errors.md", "Codes", "E4711 means the belt stands still.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parot", "parrrot", "parret", "parort", "parrto", "Parot"})
    void takesAnUnknownWordForOneThatIsASlipAway(String slip) {
        assertThat(shelf.paths(slip)).containsExactly("parrot.md");
        assertThat(shelf.explain(slip).reading().getFirst()).contains("taken for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"barrot", "pxrrxt", "pat"})
    void takesItForNoOtherThatDiffersInTheFirstLetterOrMore(String word) {
        assertThat(shelf.explain(word).reading().getFirst()).contains("is in no passage");
    }

    @Test
    void allowsTwoSlipsInLongWordsOnly() {
        assertThat(shelf.paths("calxndxr")).containsExactly("calendar.md");
        assertThat(shelf.paths("pxrrxt")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"adminstration", "administartion", "administratiom", "kanale", "програма",
            "საქართვლო"})
    void mendsLongWordsAndThoseOfOtherAlphabets(String slip) {
        shelf.with("all.md", "One", "Administration, Kanäle, программа, საქართველო.");

        assertThat(shelf.paths(slip)).containsExactly("all.md");
        assertThat(shelf.explain(slip).reading().getFirst()).contains("taken for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"E4712", "E471", "E47111"})
    void neverMendsWhatHasDigitsInIt(String code) {
        assertThat(shelf.explain(code).reading().getFirst()).contains("is in no passage");
    }

    @Test
    void leavesARareWordThatSomePageHas() {
        shelf.with("form.md", "Form", "Fill in the form.")
                .with("forms.md", "Form", "Send the form.")
                .with("farm.md", "Farm", "The farm has goats.");

        assertThat(shelf.paths("farm")).containsExactly("farm.md");
    }

    @Test
    void takesTheMoreFrequentOfTwoEquallyNearWords() {
        shelf.with("a.md", "One", "A planet.");
        shelf.with("b.md", "Two", "A planner.").with("c.md", "Three", "A planner too.");

        assertThat(shelf.paths("plannet")).containsExactlyInAnyOrder("b.md", "c.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reproted", "repored", "selceted", "gegoraphical"})
    void mendsAnInflectedWordBeforeItsEndingIsTakenOff(String slip) {
        shelf.with("report.md", "One", "It was reported and selected in geographical order.");

        assertThat(shelf.paths("What is " + slip + "?")).containsExactly("report.md");
    }

    @Test
    void takesALostOrSwappedLetterForLikelierThanAWrongOne() {
        shelf.with("a.md", "One", "A limited stay.");
        shelf.with("b.md", "Two", "A lifted lid.").with("c.md", "Three", "A lifted lid too.");

        assertThat(shelf.paths("limted")).containsExactly("a.md");
    }

    @Test
    void findsAnUnknownCompoundByItsLetters() {
        shelf.with("passwort.md", "Zugang", "Die Rücksetzung vom Passwort macht der Helpdesk.")
                .with("essen.md", "Kantine", "Mittags gibt es Suppe und Brot.");

        assertThat(shelf.paths("Passwortrücksetzung")).containsExactly("passwort.md");
    }

    @Test
    void findsNothingForAnUnknownWordThatSharesOnlyAFewLetters() {
        shelf.with("passwort.md", "Zugang", "Das Passwort ist geheim.");

        assertThat(shelf.paths("Passwortrücksetzungsformular")).isEmpty();
    }

    @Test
    void keepsTheOtherWordsOfAQuestionAsTheyAre() {
        assertThat(shelf.paths("where does the parot hang its calendar")).startsWith("calendar.md")
                .contains("parrot.md");
    }
}
