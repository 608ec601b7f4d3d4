package dev.nod.draft.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.testing.Drafts;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotationTest {

    private static final String STEPS = "To renew it:\n\n1. Open the page.\n2. Press Renew. It takes 5 minutes.\n3. Sign in again.";

    @Test
    void aStepBringsItsWholeListAndIntroduction() {
        assertThat(quote(STEPS, "2. Press", Expectation.PROCEDURE)).isEqualTo(STEPS);
    }

    @Test
    void aFigureInAStepIsQuotedAloneWithoutItsNumber() {
        assertThat(quote(STEPS, "2. Press", Expectation.FIGURE))
                .isEqualTo("Press Renew. It takes 5 minutes.");
    }

    @Test
    void aSentenceThatPointsBackBringsTheOneBefore() {
        var before = "The fob of the sales office costs 25 EUR " + "and a lot of patience ".repeat(10)
                + "too.";

        assertThat(quote(before + " It is charged to you.", "It is", Expectation.FACT)).startsWith("The fob");
    }

    @Test
    void aSentenceThatPointsBackToALongOneStandsAlone() {
        var before = "The fob of the sales office costs 25 EUR " + "and a lot of patience ".repeat(15)
                + "too.";

        assertThat(quote(before + " It is charged to you.", "It is", Expectation.FACT))
                .isEqualTo("It is charged to you.");
    }

    @Test
    void aShortParagraphIsQuotedWhole() {
        assertThat(quote("The first fob is free. A second costs 25 EUR. Keep it.", "A second",
                Expectation.FIGURE))
                .isEqualTo("The first fob is free. A second costs 25 EUR. Keep it.");
    }

    @Test
    void aLongParagraphIsNot() {
        var filler = "This goes on for a while " + "and on ".repeat(50) + "until it ends.";

        assertThat(quote("A fob costs 25 EUR. " + filler, "A fob", Expectation.FACT))
                .isEqualTo("A fob costs 25 EUR.");
    }

    @Test
    void aShortListIsQuotedWithItsIntroduction() {
        var list = "No deploys:\n\n- on Fridays\n- from 18 December to 3 January";

        assertThat(quote(list, "- from", Expectation.FACT)).isEqualTo(list);
    }

    @Test
    void anItemOfALongListIsQuotedAloneWithoutItsMark() {
        var list = "No deploys:\n\n- on Fridays\n" + "- never on such a day either\n".repeat(20);

        assertThat(quote(list, "- on", Expectation.FACT)).isEqualTo("on Fridays");
    }

    @Test
    void aSentenceThatEndsInAColonBringsWhatItIntroduces() {
        var text = "Roll back with this command:\n\n```\nship rollback\n```";

        assertThat(quote(text, "Roll back", Expectation.PROCEDURE)).isEqualTo(text);
        assertThat(quote(text, "```", Expectation.PROCEDURE)).isEqualTo(text);
    }

    @Test
    void aRowIsQuotedAlone() {
        var table = "Code: A-1; Meaning: no paper; Help: add some\nCode: A-2; Meaning: no toner; Help: call us";

        assertThat(quote(table, "Code: A-2", Expectation.FACT))
                .isEqualTo("Code: A-2; Meaning: no toner; Help: call us");
    }

    private static String quote(String text, String start, Expectation expectation) {
        var excerpts = Excerpts.of(text);
        var position = IntStream.range(0, excerpts.size())
                .filter(i -> excerpts.get(i).in(text).startsWith(start))
                .findFirst()
                .orElseThrow();
        var candidate = new Candidate(Drafts.passage("Page", "Section", text), excerpts, position, 1);
        return Quotation.of(candidate, expectation).text();
    }
}
