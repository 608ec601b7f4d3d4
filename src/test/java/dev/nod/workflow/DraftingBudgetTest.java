package dev.nod.workflow;

import static dev.nod.testing.FakeModel.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.draft.Usage;
import dev.nod.draft.prompt.Allowance;
import dev.nod.draft.prompt.Exchange;
import dev.nod.draft.prompt.Failure;
import dev.nod.draft.prompt.Reply;
import dev.nod.draft.prompt.Verdict;
import dev.nod.knowledge.LookedUp;
import dev.nod.knowledge.Lookups;
import dev.nod.request.Person;
import dev.nod.testing.FakeModel;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** What a plan may take of a model. */
class DraftingBudgetTest extends DraftingByPlanTest {

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
}
