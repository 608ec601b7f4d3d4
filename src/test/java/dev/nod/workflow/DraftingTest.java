package dev.nod.workflow;

import static dev.nod.testing.FakeModel.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.draft.Check;
import dev.nod.draft.Drafted;
import dev.nod.draft.Finding;
import dev.nod.draft.Odds;
import dev.nod.draft.Ruling;
import dev.nod.draft.StepReport;
import dev.nod.draft.prompt.Claim;
import dev.nod.draft.prompt.Failure;
import dev.nod.draft.prompt.Manuscript;
import dev.nod.draft.prompt.Slot;
import dev.nod.draft.prompt.Support;
import dev.nod.draft.prompt.Verdict;
import dev.nod.knowledge.LookedUp;
import dev.nod.knowledge.Passage;
import dev.nod.testing.FakeModel;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftingTest extends DraftingByPlanTest {

    private static final Slot SERVICE = new Slot("service", "Service", List.of("web", "mail"));

    @Test
    void tellsHowADraftOfAModelCameAbout() {
        var model = FakeModel.writing(saying("Call 4400.", "Call extension 4400."));

        var prepared = prepare(model, plan(Budget.USUAL, RETRIEVE, DRAFT, CHECK));

        assertThat(statements(prepared)).containsExactly("Call 4400.");
        assertThat(prepared.account().model()).isEqualTo(FakeModel.NAME);
        assertThat(prepared.account().usage()).isEqualTo(FakeModel.USAGE);
        assertThat(prepared.account().notes()).isEmpty();
        assertThat(prepared.account().steps()).extracting(StepReport::step)
                .containsExactly("retrieve", "draft", "check");
    }

    @ParameterizedTest
    @EnumSource(value = Failure.class, mode = EnumSource.Mode.EXCLUDE, names = "CANCELLED")
    void quotesAndSaysWhyWhenTheModelFails(Failure failure) {
        var prepared = prepare(FakeModel.failing(failure), plan(Budget.USUAL, RETRIEVE, DRAFT, CHECK));

        assertThat(statements(prepared)).containsExactly(PASSAGE.text());
        assertThat(prepared.account().model()).isNull();
        assertThat(prepared.account().notes()).singleElement().asString().endsWith(", so these are quotes.");
    }

    @Test
    void quotesWithoutAWordAboutItWhereThereIsNoModel() {
        var prepared = drafting((Author) null, nothing()).prepare(
                Task.question(Plan.usual(3), QUERY, Setting.ANA),
                _ -> {});

        assertThat(statements(prepared)).containsExactly(PASSAGE.text());
        assertThat(prepared.account().notes()).isEmpty();
    }

    @Test
    void staysSilentWhenTheModelFindsNoAnswerInThePassages() {
        var prepared = prepare(FakeModel.writing(FakeModel.silent()),
                plan(Budget.USUAL, RETRIEVE, DRAFT, CHECK));

        assertThat(prepared.drafted()).isEqualTo(new Drafted.NotFound());
    }

    @Test
    void holdsWhatAModelWroteToItsSources() {
        var prepared = prepare(FakeModel.writing(saying("Call 9999.", "Call extension 9999.")),
                plan(Budget.USUAL, RETRIEVE, DRAFT, CHECK));

        assertThat(prepared.drafted()).isEqualTo(new Drafted.NotFound());
        assertThat(prepared.account().findings()).extracting(Finding::check).contains(Check.QUOTED);
    }

    @Test
    void letsAModelWriteFromWhatALookupTold() {
        var rota = new Passage("rota", "rota", "rota", "Rota", List.of(), "https://ops.example/rota",
                "Mia is on call.");
        var model = FakeModel.writing(saying("Mia.", "Mia is on call."));

        var prepared = drafting(model, (_, _, _) -> new LookedUp.Told(rota)).prepare(Task.question(
                plan(Budget.USUAL, RETRIEVE, new Step.Lookup("rota"), DRAFT, CHECK), QUERY, Setting.ANA),
                _ -> {});

        assertThat(statements(prepared)).containsExactly("Mia.");
        assertThat(model.prompts().getFirst().material()).contains("Mia is on call.", PASSAGE.text());
    }

    @Test
    void leavesOutWhatTheJudgeDoesNotFindInTheQuotes() {
        var claim = new Claim("Call 4400.", List.of(new Support("P1", "Call extension 4400.")));
        var invented = new Claim("Extension 4400 sings.", List.of(new Support("P1", "extension 4400.")));
        var model = FakeModel.writing(new Manuscript(List.of(claim, invented), true, .8, Map.of()))
                .judging(new Verdict(true, ""), new Verdict(false, "nobody sings"));

        var prepared = prepare(model,
                plan(new Budget(2, 20_000, Duration.ofMinutes(1), 0), RETRIEVE, DRAFT, CHECK,
                        JUDGE));

        assertThat(statements(prepared)).containsExactly("Call 4400.");
        assertThat(prepared.account().findings()).extracting(Finding::check).containsExactly(Check.JUDGED);
    }

    @Test
    void goesOnWithoutAJudgeWhoFails() {
        var model = FakeModel.writing(saying("Call 4400.", "Call extension 4400."));

        var prepared = prepare(model,
                plan(new Budget(2, 20_000, Duration.ofMinutes(1), 0), RETRIEVE, DRAFT, CHECK,
                        JUDGE));

        assertThat(statements(prepared)).containsExactly("Call 4400.");
        assertThat(prepared.account().notes())
                .containsExactly(
                        "The language model could not be reached, so nobody judged this a second time.");
    }

    @Test
    void endsAtOnceWhenNobodyWantsTheDraftAnyMore() {
        var model = FakeModel.failing(Failure.CANCELLED);

        assertThatThrownBy(() -> prepare(model, plan(Budget.USUAL, RETRIEVE, DRAFT, CHECK)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void asksNoModelForTheBackgroundOfAnActionWhoseValuesAreComplete() {
        var model = FakeModel.writing(FakeModel.finding(Map.of("service", "web")));

        drafting(model, nothing()).prepare(action(List.of()), _ -> {});
        var asked = model.prompts().size();
        var prepared = drafting(model, nothing()).prepare(action(List.of(SERVICE)), _ -> {});

        assertThat(asked).isZero();
        assertThat(prepared.account().values()).containsExactly(Map.entry("service", "web"));
    }

    @Test
    void showsWhoeverLooksWhatHappens() {
        prepare(FakeModel.writing(saying("Call 4400.", "Call extension 4400.")),
                plan(Budget.USUAL, RETRIEVE, DRAFT, CHECK));

        assertThat(seen).extracting(each -> each.getClass().getSimpleName())
                .containsExactly("Retrieved", "Stepped", "Asked", "Answered", "Stepped", "Checked",
                        "Stepped");
    }

    private static Task action(List<Slot> slots) {
        return new Task(Plan.usual(3), QUERY, Setting.ANA, Map.of(), slots, true);
    }

    @Test
    void tellsHowLikelyADraftOfTheSameWriterWasApproved() {
        record = _ -> Stream.concat(rulings(FakeModel.NAME, 46, 4), rulings(null, 20, 78)).toList();
        var model = FakeModel.writing(saying("Call 4400.", "Call extension 4400."));

        assertThat(prepare(model, plan(Budget.USUAL, RETRIEVE, DRAFT, CHECK)).account().odds()).isNull();
        assertThat(prepare(FakeModel.failing(Failure.UNAVAILABLE), plan(Budget.USUAL, RETRIEVE, DRAFT, CHECK))
                .account()
                .odds()).isEqualTo(new Odds(.21, 98));
    }

    @Test
    void tellsNothingOfTheKindAboutACall() {
        record = _ -> rulings(null, 20, 78).toList();
        var call = new Task(Plan.usual(3), QUERY, Setting.ANA, Map.of(), List.of(), true);

        assertThat(drafting((Author) null, nothing()).prepare(call, _ -> {}).account().odds()).isNull();
    }

    private static Stream<Ruling> rulings(@Nullable String writer, int right, int wrong) {
        return Stream.concat(Collections.nCopies(right, new Ruling(writer, .9, true)).stream(),
                Collections.nCopies(wrong, new Ruling(writer, .9, false)).stream());
    }
}
