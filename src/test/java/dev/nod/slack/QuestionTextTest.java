package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        <@U0NOD00001> how do I reset my VPN token? ~ how do I reset my VPN token?
        <@U0NOD00001>: how?                        ~ how?
        how, <@U0NOD00001|nod>, do I <b>?          ~ how, , do I b?
        is a &lt; b &amp;&amp; c &gt; d?           ~ is a < b && c > d?
        what is &amp;lt;?                          ~ what is &lt;?
        may <@U0ANA00001> and <@U0ELI00001|eli>?   ~ may @someone and @eli?
        in <#C0ITHELP01|it-help> or <#C0X>?        ~ in #it-help or #channel?
        <!here> and <!subteam^S1|@it> and <!subteam^S1>? ~ @here and @it and @subteam?
        see <https://a.example/x|the page> or <https://b.example>? ~ see the page or https://b.example?
        write <mailto:it@a.example|it@a.example>?  ~ write it@a.example?
        """)
    void readsWhatAPersonReads(String text, String question) {
        assertThat(QuestionText.of(text, "U0NOD00001")).isEqualTo(question);
    }

    @Test
    void removesWhatNobodySees() {
        assertThat(QuestionText.of("a\u200bb\u202ec", "U0NOD00001")).isEqualTo("abc");
    }

    @Test
    void keepsAQuestionToALengthThatCanBeShown() {
        assertThat(QuestionText.of("word ".repeat(10_000), "U0NOD00001")).hasSizeLessThanOrEqualTo(4_000);
    }
}
