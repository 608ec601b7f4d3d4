package dev.nod.draft.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.knowledge.Clearance;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.Query;
import dev.nod.request.Turn;
import dev.nod.request.Turn.Speaker;
import dev.nod.testing.Drafts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is left out of a prompt. */
class PromptLengthTest extends PromptTest {

    @Test
    void leavesOutPassagesThatAreFarWorseThanTheBest() {
        var hits = List.of(new Hit(1, 10, FOBS), new Hit(2, 4, APP),
                new Hit(3, 3.9, Drafts.passage("HR", "Pay", "Monthly.")));

        assertThat(write(query("How?"), hits, PLENTY).passages().values()).containsExactly(FOBS, APP);
    }

    @Test
    void givesTheSameTextOnce() {
        var copy = Drafts.passage("Copy", "Fobs", FOBS.text());

        assertThat(write(query("How?"), Drafts.found(FOBS, copy).hits(), PLENTY).passages().values())
                .containsExactly(FOBS);
    }

    @Test
    void leavesOutAPassageThatDoesNotFitForAShorterOne() {
        var history = Drafts.passage("VPN", "History", "word ".repeat(500));

        var written = write(query("How?"),
                List.of(new Hit(1, 3, FOBS), new Hit(2, 2, history), new Hit(3, 2, APP)), 300);

        assertThat(written.passages().values()).containsExactly(FOBS, APP);
        assertThat(written.passages()).containsOnlyKeys("P1", "P2");
    }

    @Test
    void cutsTheBestPassageAtTheEndOfABlockAndSaysSo() {
        var blocks = Drafts.passage("VPN", "Fobs",
                "one ".repeat(50).strip() + "\n\n" + "two ".repeat(50).strip() + "\n\nthree");

        var written = write(query("How?"), Drafts.found(blocks).hits(), 160);

        assertThat(written.prompt().material()).contains("passage P1, without its end ===", "one one\n===")
                .doesNotContain("two");
        assertThat(written.passages().get("P1")).isEqualTo(blocks);
    }

    @Test
    void isNeverLongerThanAllowed() {
        var random = new Random(7);
        for (var i = 0; i < 200; i++) {
            var passages = new ArrayList<Passage>();
            for (var j = 0; j < 6; j++) {
                passages.add(Drafts.passage("T" + j, "H",
                        ("w" + j + " ").repeat(1 + random.nextInt(200)) + "\n\nend"));
            }
            var most = 120 + random.nextInt(800);

            var written = write(query("How?"), Drafts.found(passages.toArray(Passage[]::new)).hits(), most);

            var counted = words.count(written.prompt().instructions())
                    + words.count(written.prompt().material());
            assertThat(written.tokens()).isEqualTo(counted).isLessThanOrEqualTo(most);
        }
    }

    @Test
    void tellsTheLastOfALongConversationAndLessOfOthers() {
        var turns = new ArrayList<Turn>();
        for (var i = 0; i < 40; i++) {
            turns.add(new Turn(Speaker.SOMEBODY_ELSE, "other%d ".formatted(i).repeat(100)));
            turns.add(new Turn(Speaker.ASKER, "own%d ".formatted(i).repeat(100)));
        }
        turns.add(new Turn(Speaker.ASKER, "flood ".repeat(5_000)));

        var material = write(new Query("And then?", turns, Clearance.ALL), List.of(), PLENTY).prompt()
                .material();

        assertThat(words.count(material)).isLessThan(900);
        assertThat(material).contains("own39", "own38", "other39", "flood", "[…]")
                .doesNotContain("own0", "other0");
    }

    @Test
    void cutsAQuestionThatFloods() {
        var written = write(query("Why? " + "because ".repeat(10_000)), Drafts.found(FOBS).hits(), 1_000);

        assertThat(written.tokens()).isLessThan(1_000);
        assertThat(written.prompt().material()).contains("Why? because", "[…]");
        assertThat(written.passages()).containsKey("P1");
    }
}
