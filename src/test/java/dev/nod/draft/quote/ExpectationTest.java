package dev.nod.draft.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.draft.quote.Excerpt.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FIGURE     | How many fobs are there?          | Wie viele Token gibt es?
        TIME       | When was the office opened?       | In welchem Jahr wurde es eröffnet?
        SOMEBODY   | Who opens the office?             | Wer öffnet das Büro?
        PLACE      | Where is the office?              | Wo liegt das Büro?
        REASON     | Why was it closed?                | Warum wurde es geschlossen?
        PROCEDURE  | How do I open it?                 | Wie kann ich es öffnen?
        DEFINITION | What is a fob?                    | Was ist ein Token?
        FACT       | Which drinks are in the fridge?   | Welche Getränke mag Ana?""")
    void readsTheQuestionInTwoLanguages(Expectation expectation, String english, String german) {
        assertThat(Expectation.of(english)).isEqualTo(expectation);
        assertThat(Expectation.of(german)).isEqualTo(expectation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        How many fobs are there?      | There are twelve fobs.            | There are fobs.
        When did Ana leave in May?    | Ana left in May 2019.             | Ana left in May.
        Who met Ana?                  | She met Ben there.                | Yesterday, she met Ana.
        Where is the office?          | The office is in Kiel.            | The office is closed.
        Why is it closed?             | It is closed because of the rain. | It is closed today.
        What is a fob?                | A fob is a small key.             | A fob costs money.
        Wie viele Token gibt es?      | Es gibt zwölf.                    | Es gibt Token.
        Warum ist es geschlossen?     | Weil es regnet.                   | Es ist geschlossen.""")
    void aTextOfTheRightFormBringsNews(String question, String right, String wrong) {
        var expectation = Expectation.of(question);

        assertThat(expectation.isMetBy(Kind.SENTENCE, right, question)).isTrue();
        assertThat(expectation.isMetBy(Kind.SENTENCE, wrong, question)).isFalse();
    }
}
