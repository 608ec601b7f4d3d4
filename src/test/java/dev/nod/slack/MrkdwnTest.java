package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MrkdwnTest {

    @ParameterizedTest
    @ValueSource(strings = {"<!channel>", "<!here|here>", "<@U0BEN00001>", "<#C0ITHELP01>", "<!subteam^S1>",
            "<https://evil.example|our handbook>"})
    void leavesNothingOfAMentionOrALinkInForeignText(String hostile) {
        assertThat(Mrkdwn.escape("Hello " + hostile)).doesNotContain("<", ">");
    }

    @Test
    void escapesEachOfTheThreeCharactersOnce() {
        assertThat(Mrkdwn.escape("a && b < c > d &amp;")).isEqualTo("a &amp;&amp; b &lt; c &gt; d &amp;amp;");
    }

    @Test
    void removesWhatAReaderCannotSee() {
        assertThat(
                Mrkdwn.escape("pay\u200bpal \u202egnp.exe\u202c\u2066 \ufeffok\u0000\u00ad\u2028next\r\nend"))
                .isEqualTo("paypal gnp.exe ok\nnext\nend");
    }

    @Test
    void cutsBeforeAnEntityAndNeverThroughACharacter() {
        assertThat(Mrkdwn.cut("abc &amp; def", 8)).isEqualTo("abc …");
        assertThat(Mrkdwn.cut("abc &amp; def", 10)).isEqualTo("abc &amp;…");
        assertThat(Mrkdwn.cut("ab😀cd", 4)).isEqualTo("ab…");
        assertThat(Mrkdwn.cut("short", 5)).isEqualTo("short");
    }

    @Test
    void linksOnlyToTheWeb() {
        assertThat(Mrkdwn.link("https://h.example/a?b=1&c=2#d", "VPN › <Tokens> | all"))
                .isEqualTo("<https://h.example/a?b=1&amp;c=2#d|VPN › &lt;Tokens&gt; ¦ all>");
        assertThat(Mrkdwn.link("file:///srv/handbook/vpn.md", "VPN")).isEqualTo("VPN (/srv/handbook/vpn.md)");
        assertThat(Mrkdwn.link("javascript:alert(1)", "VPN")).isEqualTo("VPN (javascript:alert(1))");
        assertThat(Mrkdwn.link("https://h.example/>|<!channel>", "VPN")).doesNotContain("<");
    }

    @Test
    void quotesEveryLine() {
        assertThat(Mrkdwn.quote("one\n\n<two>", 100)).isEqualTo("> one\n> \n> &lt;two&gt;");
        assertThat(Mrkdwn.quote("ask @here or see https://evil.example/?a=1&b=2, `www.x.example`, a.b", 100))
                .isEqualTo("> ask `@here` or see `https://evil.example/?a=1&amp;b=2,` `www.x.example`, a.b");
    }

    @Test
    void mentionsOnlyWhatIsAnId() {
        assertThat(Mrkdwn.user("U0BEN00001")).isEqualTo("<@U0BEN00001>");
        assertThat(Mrkdwn.user("x> <!channel")).isEqualTo("x&gt; &lt;!channel");
    }

    @Test
    void showsTimesInTheReadersZoneAndInUtcWhereThatFails() {
        assertThat(Mrkdwn.time(Instant.parse("2026-03-02T12:00:00Z")))
                .isEqualTo("<!date^1772452800^{date_short_pretty} at {time}|2026-03-02 12:00 UTC>");
    }

    @Test
    void listsAlternatives() {
        assertThat(Mrkdwn.listed(List.of("a"), "or")).isEqualTo("a");
        assertThat(Mrkdwn.listed(List.of("a", "b", "c"), "or")).isEqualTo("a, b or c");
    }
}
