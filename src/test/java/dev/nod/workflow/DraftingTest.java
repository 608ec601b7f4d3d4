package dev.nod.workflow;

import static dev.nod.testing.FakeModel.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.approval.TrackRecord;
import dev.nod.draft.Check;
import dev.nod.draft.Drafted;
import dev.nod.draft.Finding;
import dev.nod.draft.Odds;
import dev.nod.draft.Ruling;
import dev.nod.draft.Statement;
import dev.nod.draft.StepReport;
import dev.nod.draft.Usage;
import dev.nod.draft.check.Proofreader;
import dev.nod.draft.prompt.Allowance;
import dev.nod.draft.prompt.Claim;
import dev.nod.draft.prompt.Exchange;
import dev.nod.draft.prompt.Failure;
import dev.nod.draft.prompt.Manuscript;
import dev.nod.draft.prompt.Reply;
import dev.nod.draft.prompt.Slot;
import dev.nod.draft.prompt.Support;
import dev.nod.draft.prompt.Verdict;
import dev.nod.knowledge.Clearance;
import dev.nod.knowledge.Found;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.LookedUp;
import dev.nod.knowledge.Lookups;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.Query;
import dev.nod.request.Person;
import dev.nod.testing.FakeModel;
import dev.nod.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftingTest {

    private static final Passage PASSAGE = Machine.PASSAGE;
    private static final Query QUERY = new Query("How do I reset my token?", Clearance.EVERYONE);
    private static final Step.Retrieve RETRIEVE = new Step.Retrieve(3);
    private static final Step.Draft DRAFT = new Step.Draft("draft");
    private static final Step.Check CHECK = new Step.Check();
    private static final Step.Judge JUDGE = new Step.Judge("judge");
    private static final Slot SERVICE = new Slot("service", "Service", List.of("web", "mail"));

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final List<Trace> seen = new ArrayList<>();
    private TrackRecord record = TrackRecord.NONE;

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
    void asksNoModelOnceTheCallsOfTheBudgetAreUsedUp() {
        var repaired = new Exchange("fake-1", "", new Usage(2, 100, 10, 0), List.of());
        var model = FakeModel
                .by((_, _) -> new Reply.Given<>(saying("Call 4400.", "Call extension 4400."), repaired))
                .judging(new Verdict(false, "no"));

        var prepared = prepare(model,
                plan(new Budget(2, 20_000, Duration.ofMinutes(1), 0), RETRIEVE, DRAFT, CHECK, JUDGE));

        assertThat(model.prompts()).hasSize(1);
        assertThat(statements(prepared)).containsExactly("Call 4400.");
        assertThat(prepared.account().notes()).containsExactly(
                "No call of a language model is left in the budget of this request, so nobody judged this a second time.");
    }

    @Test
    void keepsACallForTheJudge() {
        var model = FakeModel.writing(saying("Call 4400.", "Call extension 4400."))
                .judging(new Verdict(true, ""));

        for (var calls : List.of(2, 3)) {
            prepare(model, plan(new Budget(calls, 50_000, Duration.ofMinutes(1), 0), RETRIEVE, DRAFT, CHECK,
                    JUDGE));
        }

        assertThat(model.allowances()).extracting(Allowance::calls).containsExactly(1, 1, 2, 2);
    }

    @Test
    void letsAModelTryAgainOnlyWhereTokensSuffice() {
        var model = FakeModel.writing(saying("Call 4400.", "Call extension 4400."));

        for (var tokens : List.of(20_000, 12_000)) {
            prepare(model,
                    plan(new Budget(2, tokens, Duration.ofMinutes(1), 0), RETRIEVE, DRAFT, CHECK));
        }

        assertThat(model.allowances()).extracting(Allowance::calls).containsExactly(2, 1);
    }

    @Test
    void asksNoModelWithoutACallInTheBudget() {
        var model = FakeModel.writing(saying("Call 4400.", "Call extension 4400."));

        prepare(model, plan(new Budget(0, 20_000, Duration.ofMinutes(1), 0), RETRIEVE, DRAFT, CHECK));

        assertThat(model.prompts()).isEmpty();
    }

    @Test
    void givesAModelNoMoreThanIsLeftOfTheBudget() {
        var model = FakeModel.by((_, _) -> {
            clock.advance(Duration.ofSeconds(20));
            return FakeModel.given(saying("Call 4400.", "Call extension 4400."));
        }).judging(new Verdict(true, ""));

        prepare(model,
                plan(new Budget(2, 4_500, Duration.ofMinutes(1), 10_000), RETRIEVE, DRAFT, CHECK, JUDGE));

        assertThat(model.allowances()).extracting(each -> each.time().toSeconds()).containsExactly(60L, 40L);
        assertThat(model.allowances()).extracting(each -> each.micros())
                .containsExactly(10_000L, 10_000L - FakeModel.USAGE.micros());
        assertThat(model.allowances().getLast().outputTokens())
                .isLessThan(4_500 - (int) FakeModel.USAGE.tokens());
    }

    @Test
    void asksNoModelWhenTheTimeIsOver() {
        var model = FakeModel.writing(saying("Call 4400.", "Call extension 4400."));
        Lookups slow = (_, _, patience) -> {
            clock.advance(patience);
            return new LookedUp.Untold("it took too long");
        };

        var prepared = drafting(model, slow).prepare(Task.question(
                plan(Budget.USUAL, RETRIEVE, new Step.Lookup("rota"), DRAFT, CHECK), QUERY, Setting.ANA),
                _ -> {});

        assertThat(model.prompts()).isEmpty();
        assertThat(prepared.account().notes()).containsExactly("rota told nothing: it took too long.",
                "No time is left in the budget of this request for a language model, so these are quotes.");
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
    void keepsAccountOfAnInterruptedCallWithoutBeingInterrupted() {
        var interruptions = new ArrayList<Boolean>();
        var book = new Spending() {
            @Override
            public boolean reserve(LocalDate day, Person person, Usage most, DailyLimits limits) {
                return true;
            }

            @Override
            public void settle(LocalDate day, Person person, Usage reserved, Usage taken) {
                interruptions.add(Thread.currentThread().isInterrupted());
            }
        };
        var model = FakeModel.by((_, _) -> {
            Thread.currentThread().interrupt();
            return FakeModel.failed(Failure.CANCELLED);
        });
        var author = Setting.author(model, new Purse(book, DailyLimits.USUAL, clock));

        assertThatThrownBy(() -> drafting(author, nothing())
                .prepare(Task.question(Plan.usual(3), QUERY, Setting.ANA), seen::add))
                .isInstanceOf(CancellationException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(interruptions).containsExactly(false);
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

    private static Plan plan(Budget budget, Step... steps) {
        return new Plan(List.of(steps), budget);
    }

    private static Lookups nothing() {
        return (_, _, _) -> new LookedUp.Untold("nobody knows");
    }

    private Prepared prepare(FakeModel model, Plan plan) {
        return drafting(model, nothing()).prepare(Task.question(plan, QUERY, Setting.ANA), seen::add);
    }

    private Drafting drafting(FakeModel model, Lookups lookups) {
        return drafting(Setting.author(model, new Purse(Spending.uncounted(), DailyLimits.USUAL, clock)),
                lookups);
    }

    private Drafting drafting(@Nullable Author author, Lookups lookups) {
        return new Drafting(
                new Drafting.Grounds((_, _) -> new Found(1, List.of(new Hit(1, 1, PASSAGE))), lookups),
                Setting.quoting(), author, new Proofreader(), record, clock);
    }

    private static List<String> statements(Prepared prepared) {
        return prepared.drafted() instanceof Drafted.Answer(var draft)
                ? draft.statements().stream().map(Statement::text).toList()
                : List.of();
    }
}
