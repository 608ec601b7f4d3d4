package dev.nod.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Drafted;
import dev.nod.draft.Drafter;
import dev.nod.draft.Statement;
import dev.nod.knowledge.Found;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.Search;
import dev.nod.testing.Drafts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuoteTrialTest {

    private static final Passage BIKES = Drafts.passage("Bikes", "Lease",
            "Bikes are leased. A bike costs thirty euros.");

    /** Finds the page on bikes, whatever is asked. */
    private static final Search SEARCH = (_, _) -> Drafts.found(BIKES);

    /** Quotes the price of bikes, and is silent about anything else. */
    private static final Drafter DRAFTER = (query, _) -> query.question().contains("bike")
            ? new Drafted.Answer(new Draft(List.of(statement("A bike costs thirty euros.")), 0.8))
            : new Drafted.NotFound();

    @Test
    void comparesWhatIsQuotedWithTheMarkedAnswers() {
        var compared = ask(List.of(question("what is a bike?", "thirty", "bikes ARE leased"),
                question("what does a bike cost?", "thirty euros")), List.of(), List.of());

        var nod = compared.nod();
        assertThat(nod.questions()).isEqualTo(2);
        assertThat(nod.drafted()).isEqualTo(1);
        assertThat(nod.hit()).isEqualTo(1);
        assertThat(nod.recall()).isEqualTo(1);
        assertThat(nod.precision()).isEqualTo((6.0 / 21 + 11.0 / 21) / 2, within(1e-9));
        assertThat(nod.f1()).isEqualTo((12.0 / 27 + 22.0 / 32) / 2, within(1e-9));
        assertThat(nod.length()).isEqualTo(26);
        assertThat(compared.simplest().hit()).isEqualTo(0.5);
        assertThat(compared.simplest().length()).isEqualTo(17);
    }

    @Test
    void aMissingDraftAddsNothingToTheMeans() {
        var nod = ask(List.of(question("what does a bike cost?", "thirty euros"),
                question("is it leased?", "leased")), List.of(), List.of()).nod();

        assertThat(nod.drafted()).isEqualTo(0.5);
        assertThat(nod.hit()).isEqualTo(0.5);
        assertThat(nod.recall()).isEqualTo(0.5);
        assertThat(nod.length()).isEqualTo(26);
    }

    @Test
    void countsWhereNoDraftShouldBe() {
        var compared = ask(List.of(question("what does a bike cost?", "thirty euros")),
                List.of(question("who won?"), question("who sells bikes?")), List.of(question("why?")));

        assertThat(compared.near()).isEqualTo(new Silence(2, 0.5));
        assertThat(compared.offTopic()).isEqualTo(new Silence(1, 1));
    }

    @Test
    void questionsWithoutAMarkedAnswerAreLeftOut() {
        var compared = ask(List.of(question("what is a bike?"), question("a bike?", "leased")), List.of(),
                List.of());

        assertThat(compared.nod().questions()).isEqualTo(1);
        assertThat(compared.near().share()).isNaN();
    }

    @Test
    void aSearchThatFindsNothingIsSilent() {
        var trial = new QuoteTrial((_, _) -> Found.NOTHING, (_, _) -> new Drafted.NotFound(), 6);

        var compared = trial.ask(collection(List.of(question("a bike?", "leased")), List.of()), List.of());

        assertThat(compared.nod().drafted()).isZero();
        assertThat(compared.simplest().drafted()).isZero();
    }

    private static QuoteComparison ask(
            List<JudgedQuestion> questions,
            List<JudgedQuestion> unanswerable,
            List<JudgedQuestion> offTopic) {
        return new QuoteTrial(SEARCH, DRAFTER, 6).ask(collection(questions, unanswerable), offTopic);
    }

    private static Collection collection(List<JudgedQuestion> questions, List<JudgedQuestion> unanswerable) {
        return new Collection("tiny", List.of(), questions, unanswerable);
    }

    private static JudgedQuestion question(String text, String... answers) {
        return new JudgedQuestion(text, text, List.of(), Map.of(), List.of(answers));
    }

    private static Statement statement(String text) {
        return new Statement(text, List.of(Citation.of(BIKES, text)));
    }
}
