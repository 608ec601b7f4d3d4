package dev.nod.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Drafted;
import dev.nod.draft.Drafter;
import dev.nod.draft.Statement;
import dev.nod.knowledge.Found;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.Search;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftTrialTest {

    private static final Passage BIKES = passage("bikes.md",
            "Bikes are leased. A bike costs *30 euros*\na month.");
    private static final Passage TRAINS = passage("trains.md", "Book on the portal.");

    /** Finds both pages for whatever is asked. */
    private static final Search SEARCH = (_, limit) -> new Found(0.9,
            List.of(new Hit(1, 2, BIKES), new Hit(2, 1, TRAINS)).subList(0, Math.min(2, limit)));

    /** Quotes the price of bikes, and is silent about anything else. */
    private static final Drafter DRAFTER = (query, found) -> query.question().contains("bike")
            ? new Drafted.Answer(new Draft(List.of(new Statement("A bike costs 30 euros a month.",
                    List.of(Citation.of(found.hits().getFirst().passage(), "30 euros")))), 0.8))
            : new Drafted.NotFound();

    @Test
    void countsWhatTheDraftsHold() {
        var scores = new DraftTrial(SEARCH, DRAFTER, 6).ask(new GoldenQuestions(
                List.of(question("what does a bike cost?", "bikes.md", "30 EUROS a `month`"),
                        question("is a bike leased?", "bikes.md#lease", "bikes are leased"),
                        question("where do I book?", "trains.md", "the portal"),
                        question("what are tolls?", "tolls.md", "5 euros")),
                List.of(unanswerable("who won?"), unanswerable("who sells my old bike?")))).scores();

        assertThat(scores).isEqualTo(new DraftScores(4, 0.5, 0.75, 0.25, 0.25, 0.5, 0.5,
                new DraftLengths(30, 30, 30), 2, 0.5));
    }

    @Test
    void looksNoFurtherThanADraftMay() {
        var scores = new DraftTrial(SEARCH, DRAFTER, 1)
                .ask(new GoldenQuestions(List.of(question("where?", "trains.md", "the portal")), List.of()))
                .scores();

        assertThat(scores.page5()).isZero();
        assertThat(scores.refused()).isNaN();
    }

    @Test
    void aSearchThatFindsNothingIsSilent() {
        var tally = new DraftTrial((_, _) -> Found.NOTHING, DRAFTER, 6)
                .ask(new GoldenQuestions(List.of(question("where?", "trains.md", "the portal")), List.of()));

        assertThat(tally.scores())
                .isEqualTo(new DraftScores(1, 0, 0, 0, 0, 0, 1, new DraftLengths(0, 0, 0), 0,
                        Double.NaN));
    }

    private static GoldenQuestion question(String ask, String page, String answer) {
        return new GoldenQuestion(ask, List.of(page), answer);
    }

    private static GoldenQuestion unanswerable(String ask) {
        return new GoldenQuestion(ask, List.of(), "");
    }

    private static Passage passage(String path, String text) {
        return new Passage("s:" + path + "#1", "s", path, path, List.of(), "https://docs.example.com/" + path,
                text);
    }
}
