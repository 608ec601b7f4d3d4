package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '"', textBlock = """
        <@U0NOD00001> my token is gone            ~ my token is gone
        hey <@U0BEN00001>, look                   ~ hey , look
        <!here> *nothing* _works_ :cry:           ~ nothing works
        the snake_case_name and 2*3*4 stay        ~ the snake_case_name and 2*3*4 stay
        run `nod up` at 10:30:45                  ~ run nod up at 10:30:45
        &gt; quoted &amp; escaped                 ~ quoted & escaped
        see <https://x.example/a|the *page*>      ~ see the page
        Call extension 4400. [1] [2]              ~ Call extension 4400.
        """)
    void keepsTheWordsAndNothingElse(String message, String words) {
        assertThat(TurnText.of(message)).isEqualTo(words);
    }
}
