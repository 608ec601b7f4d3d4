package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.action.Release;
import dev.nod.approval.Approval;
import dev.nod.approval.Proposal;
import dev.nod.approval.Reason;
import dev.nod.draft.Account;
import dev.nod.draft.Check;
import dev.nod.draft.Draft;
import dev.nod.draft.Finding;
import dev.nod.draft.Odds;
import dev.nod.draft.Statement;
import dev.nod.draft.StepReport;
import dev.nod.draft.Usage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardsTest {

    private static final Pattern HALF_ENTITY = Pattern.compile("&(?!amp;|lt;|gt;)");
    private static final Cards.Surroundings AROUND = Samples.around("https://acme.slack.com/archives/1",
            Office.mayDecide("U0BEN00001"), null);

    @Test
    void tellsAReviewerEverythingADecisionNeeds() {
        var card = Samples.json(card(Samples.proposal(Samples.draft("Open the portal and press `Reset`."))));

        assertThat(card).contains("Draft answer for review",
                "<@U0ANA00001> asked in <#C0ITHELP01> (<https://acme.slack.com/archives/1|open the question>):",
                "> How do I reset my VPN token?",
                "Open the portal and press `Reset`. [1]",
                "1. <https://handbook.example.com/vpn#tokens|VPN › Tokens>",
                "posts this answer in the thread in <#C0ITHELP01>",
                "<@U0BEN00001> or <!subteam^S0APPROVE1> may decide, until <!date^1772539200^",
                "nod_approve", "nod_edit", "nod_decline");
    }

    @Test
    void bindsAllButtonsToWhatTheCardShows() {
        var proposal = Samples.proposal(Samples.draft("Press reset."));

        var value = proposal.digest() + " " + proposal.request().id();

        assertThat(Samples.json(card(proposal)).split("\"value\":\"" + value + "\"", -1)).hasSize(4);
        assertThat(ButtonValue.parse(value)).contains(
                new ButtonValue(proposal.request().id(), proposal.digest()));
    }

    @Test
    void tellsReviewersHowADraftCameAboutAndAskersNothingOfIt() {
        var account = new Account("fake-1", List.of("The model was slow <3."),
                List.of(new Finding(Check.FACTS, "2027 does not stand in the sources", true)),
                List.of(new StepReport("draft", Duration.ofMillis(3_140), new Usage(1, 2_000, 140, 12_000),
                        "done")),
                Map.of("service", "web"), null);
        var plain = Samples.proposal(Samples.draft("Press reset."));
        var proposal = new Proposal(plain.request(), 1, plain.release(), null, plain.deadlines(), account);

        assertThat(Samples.json(card(proposal))).contains(
                "Written by fake-1 · confidence 90 % (self-rated) · 3.1 s · 1 call · 2,140 tokens · cost 0.012",
                "⚠️ *facts*: 2027 does not stand in the sources (left out)", "The model was slow &lt;3.",
                "fake-1 found in the question: *service*", PendingCards.DETAILS);
        assertThat(Samples.json(AnswerPosts.answer(Samples.answer(proposal))))
                .doesNotContain("fake-1", "2027", "slow", "2,140");
    }

    @Test
    void tellsWhatApproversMadeOfDraftsLikeItInPlaceOfWhatItsWriterThinks() {
        assertThat(Samples.json(card(withOdds(.9, new Odds(.824, 134)))))
                .contains("Made of quotes · likely right 82 % (from 134 decisions) · 0.0 s")
                .doesNotContain("self-rated", "Nod is not sure");
    }

    @Test
    void isNotSureOfADraftThatApproversWouldProbablyDecline() {
        assertThat(Samples.json(card(withOdds(.9, new Odds(.31, 60)))))
                .contains("Nod is not sure of this answer (31 %)");
        assertThat(Samples.json(card(withOdds(.31, new Odds(.9, 60))))).doesNotContain("Nod is not sure");
        assertThat(Samples.json(card(withOdds(.31, null)))).contains("Nod is not sure of this answer (31 %)");
    }

    private static Proposal withOdds(double confidence, @Nullable Odds odds) {
        var plain = Samples.proposal(new Draft(Samples.draft("Press reset.").statements(), confidence));
        var step = new StepReport("draft", Duration.ZERO, Usage.NONE, "1 quote");
        return new Proposal(plain.request(), 1, plain.release(), null, plain.deadlines(),
                new Account(null, List.of(), List.of(), List.of(step), Map.of(), odds));
    }

    @Test
    void quotesASourceOnlyWhereTheAnswerDoesNot() {
        var draft = new Draft(List.of(
                Samples.statement("Press reset.",
                        Samples.citation("VPN", "https://h.example/vpn", "Then press reset and wait.")),
                Samples.statement("Call 4400.", Samples.citation("Desk", "https://h.example/desk",
                        "Call 4400."))),
                .9);

        var card = Samples.json(card(Samples.proposal(draft)));

        assertThat(card).contains("1. <https://h.example/vpn|VPN › Tokens>\\n> Then press reset and wait.",
                "2. <https://h.example/desk|Desk › Tokens>").doesNotContain("> Call 4400.");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, 'updated 1 Mar 2026'", "2024-03-03, 'updated 3 Mar 2024'",
            "2024-03-02, '_last updated 2 years ago_, 2 Mar 2024'",
            "2016-09-30, '_last updated 9 years ago_, 30 Sep 2016'"})
    void saysOfWhenASourceIsAndMarksWhatIsTwoYearsOld(LocalDate updated, String words) {
        var draft = new Draft(List.of(Samples.statement("Press reset.", Samples.citation(updated))), .9);

        assertThat(Samples.json(card(Samples.proposal(draft))))
                .contains("1. <https://h.example/vpn|VPN › Tokens> · " + words + "\"");
    }

    @Test
    void namesNoPlaceForAQuestionAskedInPrivate() {
        var proposal = Samples.proposal(Samples.question("How?", "D0ANA00001"),
                new Release.Quoted(Samples.draft("So.")));
        var nobody = new Cards.Surroundings(null, null, Office.mayDecide(), List.of(), null, Samples.NOON);

        var card = Samples.json(Cards.of(new Approval.Pending(proposal), proposal.digest(), nobody));

        assertThat(card).contains("<@U0ANA00001> asked in a direct message:",
                "sends this answer to <@U0ANA00001> in a direct message",
                "no approver is configured").doesNotContain("<#D0ANA00001>");
    }

    @Test
    void showsListsCodeAndRowsAsWhatTheyAre() {
        var text = """
            Do this:
            - open the portal
              * press `Reset`
            1. wait
            ```sh
            - not a *list* <b>
            ```
            Plan: Basic; Price: 5""";

        assertThat(PlainText.lines(text)).containsExactly("Do this:", "• open the portal",
                "  • press `Reset`", "1. wait", "```", "- not a *list* &lt;b&gt;", "```",
                "Plan: Basic; Price: 5");
    }

    @Test
    void keepsListItemsTogetherAndOtherStatementsApart() {
        var draft = Samples.draft("First do this:", "- one", "- two", "Then rest.");

        assertThat(AnswerText.sections(new Release.Quoted(draft)))
                .containsExactly("First do this: [1]\n\n• one [1]\n• two [1]\n\nThen rest. [1]");
    }

    @Test
    void neutralisesHostileText() {
        var hostile = "</> <!channel> <@U0BEN00001> <https://evil.example|click> \u202e\u200b&lt;!here&gt; ```";
        var draft = new Draft(List.of(Samples.statement(hostile,
                Samples.citation("Title <!channel>|x>", "https://h.example/", hostile + "quoted"))), .9);
        var proposal = Samples.proposal(Samples.question(hostile), new Release.Quoted(draft));
        var written = Samples.proposal(Samples.question(hostile), new Release.Written(hostile, List.of()));

        for (var post : List.of(card(proposal), AnswerPosts.answer(Samples.answer(proposal)), card(written),
                AnswerPosts.answer(Samples.answer(written)), Cards.of(declined(proposal, hostile),
                        proposal.digest(), AROUND),
                ReviewNotes.passOn(proposal.request(), null),
                ReviewNotes.failure(proposal.request(), null))) {
            assertThat(Samples.json(post)).doesNotContain("<!channel", "<!here", "<https://evil.example",
                    "\u202e",
                    "\u200b", "</>");
            assertThat(Samples.json(post)
                    .replace("<@U0ANA00001>", "")
                    .replace(
                            "<@U0BEN00001> or <!subteam", "")
                    .replace("Approved by <@U0BEN00001>", "")
                    .replace("*Declined* by <@U0BEN00001>", ""))
                    .doesNotContain("<@U0BEN00001>");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 400, 2_899, 2_900, 2_901, 6_000, 40_000})
    void fitsIntoAMessageHoweverLongTheDraftIs(int length) {
        var words = "<é&😀 word> ".repeat(length / 11 + 1).substring(0, length);
        var title = words.substring(0, Math.min(500, length));
        for (var text : List.of(words, words.replace(' ', '_'), words.replace(" ", "\n- "),
                "```\n" + words.replace(" ", "\n") + "\n```", "```\n" + words + "\n```")) {
            var citations = IntStream.range(0, 60)
                    .mapToObj(number -> Samples.citation("Title " + number + " " + title,
                            "https://h.example/" + number, "quote " + number + " " + title))
                    .toList();
            var draft = new Draft(List.of(new Statement(text, citations), Samples.statement(text)),
                    .3);
            var proposal = Samples.proposal(Samples.question(text), new Release.Quoted(draft));
            var written = Samples.proposal(Samples.question(text), new Release.Written(text, citations));

            assertFits(card(proposal));
            assertFits(card(written));
            assertFits(Cards.of(declined(proposal, text), proposal.digest(), AROUND));
            assertFits(AnswerPosts.answer(Samples.answer(proposal)));
            assertFits(AnswerPosts.answer(Samples.answer(written)));
            assertFits(ReviewNotes.passOn(proposal.request(), null));
        }
    }

    private static void assertFits(Post post) {
        assertThat(post.blocks()).hasSizeLessThanOrEqualTo(50);
        assertThat(post.text().length()).isLessThanOrEqualTo(4_000);
        var texts = post.blocks().stream().map(Samples::text).toList();
        assertThat(texts.stream().mapToInt(String::length).max().orElse(0)).isLessThanOrEqualTo(3_000);
        assertThat(texts.stream().mapToInt(String::length).sum()).isLessThanOrEqualTo(12_000);
        assertThat(texts.stream().allMatch(text -> text.split("```", -1).length % 2 == 1)).isTrue();
        assertThat(texts.stream().noneMatch(HALF_ENTITY.asPredicate())).isTrue();
    }

    @Test
    void handsOverAQuestionWithWhereItWasAsked() {
        var post = Samples.json(ReviewNotes.passOn(Samples.question("Who waters the plants?"),
                "https://acme.slack.com/archives/1"));

        assertThat(post).contains("<@U0ANA00001> asked in <#C0ITHELP01>", "open the question",
                "> Who waters the plants?", "No draft");
    }

    private static Approval declined(Proposal proposal, String reason) {
        return new Approval.Declined(proposal, Samples.BEN, new Reason(reason, true), false, Samples.NOON);
    }

    private static Post card(Proposal proposal) {
        return Cards.of(new Approval.Pending(proposal), proposal.digest(), AROUND);
    }
}
