package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.nod.action.Answer;
import dev.nod.action.Notice;
import dev.nod.approval.Approval;
import dev.nod.approval.Proposal;
import dev.nod.draft.Draft;
import dev.nod.draft.Statement;
import dev.nod.request.Place;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardsTest {

    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final Pattern HALF_ENTITY = Pattern.compile("&(?!amp;|lt;|gt;)");
    private static final Cards.Surroundings AROUND = new Cards.Surroundings(
            "https://acme.slack.com/archives/1",
            List.of("<@U0BEN00001>", "<!subteam^S0APPROVE1>"));

    @Test
    void tellsAReviewerEverythingADecisionNeeds() {
        var card = json(card(Samples.proposal(Samples.draft("Open the portal and press `Reset`."))));

        assertThat(card).contains("Draft answer for review",
                "<@U0ANA00001> asked in <#C0ITHELP01> (<https://acme.slack.com/archives/1|open the question>):",
                "> How do I reset my VPN token?",
                "Open the portal and press `Reset`. [1]",
                "1. <https://handbook.example.com/vpn#tokens|VPN › Tokens>",
                "posts this answer in the thread in <#C0ITHELP01>",
                "<@U0BEN00001> or <!subteam^S0APPROVE1> may decide, until <!date^1772539200^",
                "nod_approve", "nod_decline");
    }

    @Test
    void bindsBothButtonsToWhatTheCardShows() {
        var proposal = Samples.proposal(Samples.draft("Press reset."));

        var value = proposal.digest() + " " + proposal.request().id();

        assertThat(json(card(proposal)).split("\"value\":\"" + value + "\"", -1)).hasSize(3);
        assertThat(ButtonValue.parse(value)).contains(
                new ButtonValue(proposal.request().id(), proposal.digest()));
    }

    @Test
    void asksAgainBeforeADeclineOnly() {
        var card = json(card(Samples.proposal(Samples.draft("Press reset."))));

        assertThat(card.split("\"confirm\":\\{\"title\"", -1)).hasSize(2);
        assertThat(card.indexOf("nod_decline")).isLessThan(card.indexOf("\"confirm\":{\"title\""));
    }

    @Test
    void quotesASourceOnlyWhereTheAnswerDoesNot() {
        var draft = new Draft(List.of(
                Samples.statement("Press reset.",
                        Samples.citation("VPN", "https://h.example/vpn", "Then press reset and wait.")),
                Samples.statement("Call 4400.", Samples.citation("Desk", "https://h.example/desk",
                        "Call 4400."))),
                .9);

        var card = json(card(Samples.proposal(draft)));

        assertThat(card).contains("1. <https://h.example/vpn|VPN › Tokens>\\n> Then press reset and wait.",
                "2. <https://h.example/desk|Desk › Tokens>").doesNotContain("> Call 4400.");
    }

    @Test
    void namesNoPlaceForAQuestionAskedInPrivate() {
        var proposal = new Proposal(Samples.question("How?", "D0ANA00001"), Samples.draft("So."),
                Samples.NOON);

        var card = json(Cards.of(new Approval.Pending(proposal), proposal.digest(),
                new Cards.Surroundings(null, List.of())));

        assertThat(card).contains("<@U0ANA00001> asked in a direct message:",
                "sends this answer to <@U0ANA00001> in a direct message",
                "no approver is configured").doesNotContain("<#D0ANA00001>");
    }

    @Test
    void replacesTheButtonsByTheOutcome() {
        var proposal = Samples.proposal(Samples.draft("Press reset."));

        assertThat(settled(new Approval.Approved(proposal, Samples.BEN, Samples.NOON)))
                .contains("*Approved* by <@U0BEN00001>", "<!date^1772452800^", "Press reset.");
        assertThat(settled(new Approval.Declined(proposal, Samples.BEN, Samples.NOON)))
                .contains("*Declined* by <@U0BEN00001>", "Press reset.");
        assertThat(settled(new Approval.Expired(proposal, Samples.NOON)))
                .contains("*Expired*", "Press reset.");
    }

    private static String settled(Approval approval) {
        var card = json(Cards.of(approval, approval.proposal().digest(), AROUND));
        assertThat(card).doesNotContain("nod_approve", "nod_decline");
        return card;
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

        assertThat(AnswerText.sections(draft, new Sources(draft)))
                .containsExactly("First do this: [1]\n\n• one [1]\n• two [1]\n\nThen rest. [1]");
    }

    @Test
    void neutralisesHostileText() {
        var hostile = "</> <!channel> <@U0BEN00001> <https://evil.example|click> \u202e\u200b&lt;!here&gt; ```";
        var draft = new Draft(List.of(Samples.statement(hostile,
                Samples.citation("Title <!channel>|x>", "https://h.example/", hostile + "quoted"))), .9);
        var proposal = new Proposal(Samples.question(hostile), draft, Samples.NOON);

        for (var post : List.of(card(proposal), AnswerPosts.answer(answer(proposal)),
                ReviewNotes.passOn(proposal.request(), null),
                ReviewNotes.failure(proposal.request(), null))) {
            assertThat(json(post)).doesNotContain("<!channel", "<!here", "<https://evil.example", "\u202e",
                    "\u200b", "</>");
            assertThat(json(post).replace("<@U0ANA00001>", "")
                    .replace(
                            "<@U0BEN00001> or <!subteam", "")
                    .replace("Approved by <@U0BEN00001>", ""))
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
            var proposal = new Proposal(Samples.question(text), draft, Samples.NOON);

            assertFits(card(proposal));
            assertFits(Cards.of(new Approval.Approved(proposal, Samples.BEN, Samples.NOON), proposal.digest(),
                    AROUND));
            assertFits(AnswerPosts.answer(answer(proposal)));
            assertFits(ReviewNotes.passOn(proposal.request(), null));
        }
    }

    private static void assertFits(Post post) {
        assertThat(post.blocks()).hasSizeLessThanOrEqualTo(50);
        assertThat(post.text().length()).isLessThanOrEqualTo(4_000);
        var texts = post.blocks().stream().map(CardsTest::text).toList();
        assertThat(texts.stream().mapToInt(String::length).max().orElse(0)).isLessThanOrEqualTo(3_000);
        assertThat(texts.stream().mapToInt(String::length).sum()).isLessThanOrEqualTo(12_000);
        assertThat(texts.stream().allMatch(text -> text.split("```", -1).length % 2 == 1)).isTrue();
        assertThat(texts.stream().noneMatch(HALF_ENTITY.asPredicate())).isTrue();
    }

    private static String text(LayoutBlock block) {
        var json = GSON.toJsonTree(block).getAsJsonObject();
        if (json.has("text")) {
            return json.getAsJsonObject("text").get("text").getAsString();
        }
        return json.has("elements")
                ? json.getAsJsonArray("elements")
                        .asList()
                        .stream()
                        .map(element -> element.getAsJsonObject().get("text").toString())
                        .collect(Collectors.joining())
                : "";
    }

    @Test
    void saysThatALongAnswerIsCut() {
        var draft = Samples.draft("word ".repeat(4_000));

        assertThat(AnswerText.sections(draft, new Sources(draft)).getLast())
                .contains("This is not all of it");
    }

    @Test
    void givesTheAskerTheSameWordsThatWereApproved() {
        var proposal = Samples
                .proposal(Samples.draft("Open the portal.", "- press `Reset`", "long ".repeat(3_000)));
        var approved = AnswerText.sections(proposal.draft(), new Sources(proposal.draft()));

        var posted = AnswerPosts.answer(answer(proposal)).blocks().stream().map(CardsTest::text).toList();

        assertThat(posted).containsSubsequence(approved);
        assertThat(posted.getLast()).isEqualTo("\"Approved by <@U0BEN00001>\"");
        assertThat(posted.get(posted.size() - 2))
                .isEqualTo("*Source*\n1. <https://handbook.example.com/vpn#tokens|VPN › Tokens>");
    }

    @Test
    void tellsTheAskerInPlainWordsWhyThereIsNoAnswer() {
        var channel = new Place("C0ITHELP01", "1.2");

        assertThat(AnswerPosts.notice(new Notice.NotFound(), channel).text())
                .isEqualTo(
                        "I did not find this in our documents. I have passed your question to the people in "
                                + "charge; they will answer you here.");
        assertThat(AnswerPosts.notice(new Notice.Declined(Samples.BEN), channel).text())
                .contains("<@U0BEN00001>", "decided not to send it");
        assertThat(AnswerPosts.notice(new Notice.Expired(), channel).text()).contains("ask me again");
        assertThat(AnswerPosts.notice(new Notice.Failed(), new Place("D0ANA00001", null)).text())
                .contains("went wrong", "get back to you");
    }

    @Test
    void handsOverAQuestionWithWhereItWasAsked() {
        var post = json(ReviewNotes.passOn(Samples.question("Who waters the plants?"),
                "https://acme.slack.com/archives/1"));

        assertThat(post).contains("<@U0ANA00001> asked in <#C0ITHELP01>", "open the question",
                "> Who waters the plants?", "No draft");
    }

    private static Answer answer(Proposal proposal) {
        return new Answer(proposal.request(), proposal.draft(), Samples.BEN);
    }

    private static Post card(Proposal proposal) {
        return Cards.of(new Approval.Pending(proposal), proposal.digest(), AROUND);
    }

    private static String json(Post post) {
        return GsonFactory.createSnakeCase().newBuilder().disableHtmlEscaping().create().toJson(post);
    }
}
