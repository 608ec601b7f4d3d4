package dev.nod.draft.quote;

import static dev.nod.testing.Drafts.found;
import static dev.nod.testing.Drafts.passage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.draft.Citation;
import dev.nod.draft.Drafted;
import dev.nod.draft.Drafter;
import dev.nod.draft.Statement;
import dev.nod.knowledge.Passage;
import dev.nod.testing.PlainVocabulary;
import dev.nod.testing.Queries;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotingDrafterTest {

    private static final Passage CODES = passage("VPN", "Error codes", """
        Code: VPN-52; Meaning: Certificate expired; What to do: Connect in an office
        Code: VPN-70; Meaning: Laptop does not meet the rules; What to do: Install updates""");
    private static final Passage FOBS = passage("VPN", "Lost token", """
        The first replacement fob is free. A second fob costs 25 EUR.""");

    private final Drafter drafter = new QuotingDrafter(new PlainVocabulary(),
            QuotingDrafter.USUAL_CONFIDENCE);

    @Test
    void quotesToTheLetterWithTheSource() {
        var drafted = drafter.draft(Queries.about("What does a second fob cost?"), found(FOBS, CODES));

        assertThat(drafted).isInstanceOfSatisfying(Drafted.Answer.class, answer -> {
            var statement = answer.draft().statements().getFirst();
            assertThat(statement.text()).contains("A second fob costs 25 EUR.");
            assertThat(statement.citations()).containsExactly(Citation.of(FOBS, statement.text()));
        });
    }

    @Test
    void answersACodeWithItsRowOnly() {
        assertThat(answer("VPN-70", CODES, FOBS)).containsExactly(
                "Code: VPN-70; Meaning: Laptop does not meet the rules; What to do: Install updates");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VPN-99", "what does VPN-520 mean for my laptop certificate",
            "VpnGatewayDown laptop rules"})
    void saysNothingAboutAnIdentifierThatNoPassageHas(String question) {
        assertThat(answer(question, CODES, FOBS)).isEmpty();
    }

    @Test
    void readsAnIdentifierHoweverItsPartsAreJoined() {
        var spaced = passage("VPN", "Certificates",
                "The client shows VPN 52 when the certificate has expired.");

        assertThat(answer("vpn client shows VPN-52", spaced)).containsExactly(spaced.text());
    }

    @Test
    void keepsToThePlatformOfTheQuestion() {
        var mac = passage("VPN on macOS", "Slow",
                "Set the packet size to 1380. (Windows has another packet size.)");
        var windows = passage("VPN on Windows", "Slow", "Set the packet size to 1400.");

        assertThat(answer("packet size on windows", mac, windows))
                .containsExactly("Set the packet size to 1400.");
        assertThat(answer("packet size on my ipad", mac, windows)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "Good morning everyone!", "thanks a lot :)", "???", ""})
    void doesNotAnswerSmallTalk(String message) {
        var chatty = passage("Phones", "Manners", "Say hello, good morning and thanks a lot to everyone.");

        assertThat(answer(message, chatty)).isEmpty();
    }

    @Test
    void saysNothingWhenPassagesShareTooLittleWithTheQuestion() {
        assertThat(answer("who pays the rent of the canteen in a second town", FOBS, CODES)).isEmpty();
    }

    @Test
    void saysNothingWithoutPassages() {
        assertThat(answer("what does a fob cost")).isEmpty();
    }

    @Test
    void prefersWhatAnswersToWhatPointsElsewhere() {
        var pointer = passage("Certificates", "Laptops",
                "For the laptop certificate of the VPN see VPN-52 there.");

        assertThat(answer("laptop VPN-52", pointer, CODES)).first().asString().startsWith("Code: VPN-52");
    }

    @Test
    void prefersTheFormThatTheQuestionAsksFor() {
        var leave = passage("Leave", "Parents", """
            - Parental leave is paid in full, also to those who have only just started to work here.
            - Parental leave starts on a day that parents choose, before or after the birth of the child.
            - Parental leave can be cancelled until the last moment, which nobody has ever done so far.
            - Parental leave does not count as holiday, and holiday does not count as leave of any kind.
            - Parental leave is nothing that anybody has to give a reason for, to us or to anybody else.
            - Parental leave lasts 8 weeks.""");

        assertThat(answer("how long is parental leave", leave)).contains("Parental leave lasts 8 weeks.");
    }

    @Test
    void prefersASentenceThatFollowsOneAboutTheQuestion() {
        var filler = "Nobody here would ever have thought of such a long and winding tale as this one. "
                .repeat(3);
        var text = "A strike lasted 7 months. " + filler
                + "The canteen burned down in a storm. Rebuilding lasted 9 months.";

        assertThat(answer("how many months did we wait for the canteen after the storm",
                passage("History", "Events", text))).containsExactly(
                        "Rebuilding lasted 9 months.");
    }

    @Test
    void quotesOneSentenceOfALongParagraphIfNoOtherIsNearlyAsGood() {
        var filler = "Nobody here would ever have thought of such a long and winding tale as this one. "
                .repeat(4);

        assertThat(answer("what does a second replacement fob cost",
                passage("VPN", "Fobs",
                        filler + "A second replacement fob costs 25 EUR. " + filler + "A fob is grey.")))
                .containsExactly("A second replacement fob costs 25 EUR.");
    }

    @Test
    void readsGermanCompounds() {
        var filler = "Niemand hätte hier je an eine so lange und verwickelte Geschichte gedacht wie diese. "
                .repeat(4);

        assertThat(answer("Wer zahlt die Kosten für Strom im Büro?",
                passage("Strom im Büro", "Kosten", filler + "Die Stromkosten zahlt Norhaven. " + filler)))
                .containsExactly("Die Stromkosten zahlt Norhaven.");
    }

    @Test
    void doesNotSayTheSameTwice() {
        var copy = passage("Index", "Fobs", FOBS.text());

        assertThat(answer("what does a second fob cost", FOBS, copy)).hasSize(1);
    }

    @Test
    void isTheSurerTheMoreAPassageSaysAboutTheQuestion() {
        assertThat(confidence("second replacement fob")).isGreaterThan(confidence("second replacement card"));
    }

    @Test
    void isSurerOfManySharedWordsThanOfOne() {
        assertThat(confidence("second replacement fob")).isGreaterThan(confidence("fob"));
    }

    private double confidence(String question) {
        return switch (drafter.draft(Queries.about(question), found(FOBS))) {
            case Drafted.Answer(var draft) -> draft.confidence();
            case Drafted.NotFound _ -> 0;
        };
    }

    private List<String> answer(String question, Passage... passages) {
        return switch (drafter.draft(Queries.about(question), found(passages))) {
            case Drafted.Answer(var draft) -> draft.statements().stream().map(Statement::text).toList();
            case Drafted.NotFound _ -> List.of();
        };
    }
}
