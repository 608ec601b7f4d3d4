package dev.nod.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.workflow.Budget;
import dev.nod.workflow.Plan;
import dev.nod.workflow.Step;
import dev.nod.workflow.Trigger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When workflows apply, their steps and what these may take. */
class PlanFilesTest extends WorkflowFolderTest {

    @Test
    void tellWhenAWorkflowAppliesAndWhatItDoes() throws Exception {
        write("state", """
            command: state
            channels: ["#ops", C012AB3CD]
            phrases: [Status of, "Is it down?"]
            steps:
              - retrieve: {passages: 8}
              - lookup: service-state
              - lookup: outages
              - draft: {prompt: brief}
              - check
              - judge: {prompt: judge}
            most_steps: 6
            budget: {calls: 3, tokens: 5000, time: 20s, money: 0.05}
            """);

        var workflow = read().named("state").orElseThrow();

        assertThat(workflow.trigger()).isEqualTo(
                new Trigger("state", List.of("ops", "C012AB3CD"), List.of("Status of", "Is it down?")));
        assertThat(workflow.plan()).isEqualTo(new Plan(
                List.of(new Step.Retrieve(8), new Step.Lookup("service-state"), new Step.Lookup("outages"),
                        new Step.Draft("brief"), new Step.Check(), new Step.Judge("judge")),
                new Budget(3, 5_000, Duration.ofSeconds(20), 50_000)));
    }

    @Test
    void stepsThatTellNothingDoTheUsual() throws Exception {
        write("terms", "{phrases: [terms], steps: [retrieve, draft, check, judge]}");

        assertThat(read().named("terms").orElseThrow().plan()).isEqualTo(new Plan(
                List.of(new Step.Retrieve(6), new Step.Draft("draft"), new Step.Check(),
                        new Step.Judge("judge")),
                Budget.JUDGED));
    }

    @Test
    void aBudgetHoldsForTheUsualStepsAsWell() throws Exception {
        write("answer", "budget: {calls: 0, money: 0}");

        assertThat(read().answer().plan()).isEqualTo(new Plan(Plan.usual(6).steps(),
                new Budget(0, Budget.USUAL.tokens(), Budget.USUAL.time(), 0)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        - draft, - check                          | 2 | steps: 'retrieve' is missing; without it a draft would come from nothing
        - retrieve, - check                       | 2 | steps: 'draft' is missing
        - retrieve, - draft                       | 2 | steps: 'check' is missing
        - retrieve, - check, - draft              | 5 | steps[2]: 'draft' must come before 'check'
        - retrieve, - judge, - draft, - check     | 5 | steps[2]: 'draft' must come before 'judge'
        - draft, - retrieve, - check              | 4 | steps[1]: 'retrieve' must come before 'draft'
        - retrieve, - draft, - check, - 'lookup: outages' | 6 | steps[3]: 'lookup' must come before 'draft'
        - retrieve, - draft, - draft, - check     | 5 | steps[2]: 'draft' is there already
        - retrieve, - retrieve, - draft, - check  | 4 | steps[1]: 'retrieve' is there already
        - retrieve, - 'lookup: outages', - 'lookup: outages', - draft | 5 | steps[2]: 'lookup: outages' is there already
        - retreive, - draft, - check              | 3 | steps[0]: there is no step 'retreive'; did you mean 'retrieve'?
        - 'retreive: {passages: 8}', - draft      | 3 | steps[0].retreive: there is no step 'retreive'; did you mean
        - retrieve, - summarize                   | 4 | steps[1]: there is no step 'summarize'; there are retrieve, lookup
        - retrieve, - draft, - check, - approve   | 6 | steps[3]: 'approve' is no step: a person decides, and then it takes
        - retrieve, - draft, - check, - act       | 6 | steps[3]: 'act' is no step: a person decides
        - retrieve, - 'act: restart-service'      | 4 | steps[1].act: 'act' is no step
        - 'retrieve: {passages: 51}', - draft     | 3 | steps[0].retrieve.passages: must be a whole number from 1 to 50
        - 'retrieve: {passges: 5}', - draft       | 3 | steps[0].retrieve.passges: unknown key; did you mean 'passages'?
        - 'retrieve: 8', - draft                  | 3 | steps[0].retrieve: must be a section
        - 'retrieve:', - draft                    | 3 | steps[0].retrieve: has no value
        - retrieve, - '{draft: {prompt: brief}, check: x}' | 4 | steps[1]: must be one step, such as check
        - retrieve, - 'draft: {prompt: breif}'    | 4 | steps[1].draft.prompt: there is no prompt 'breif'; did you mean 'brief'?
        - retrieve, - 'draft: {prompt: terse-and-rude}' | 4 | steps[1].draft.prompt: there is no prompt 'terse-and-rude'; write one to config/prompts
        - retrieve, - 'draft: {}'                 | 4 | steps[1].draft.prompt: is missing
        - retrieve, - 'judge: {prompt: judgge}'   | 4 | steps[1].judge.prompt: there is no prompt 'judgge'; did you mean 'judge'?
        - retrieve, - 'check: strictly'           | 4 | steps[1].check: has no settings
        - retrieve, - lookup                      | 4 | steps[1]: does not tell which lookup; write lookup: NAME
        - retrieve, - 'lookup: outage'            | 4 | steps[1].lookup: there is no lookup 'outage'; did you mean 'outages'?
        - retrieve, - 'lookup: the-weather'       | 4 | steps[1].lookup: there is no lookup 'the-weather'; write one to config/lookups
        - retrieve, - 'lookup: outages', - draft, - check, - judge | 2 | steps: there are 5 steps, but no more than 4 unless most_steps
        - [retrieve]                              | 3 | steps[0]: must be a single text
        """)
    void refusesStepsThatAreNoPlan(String steps, int line, String problem) throws Exception {
        write("some", "command: some\nsteps:\n"
                + steps.replace("'", "").replace(", - ", "\n  - ").replaceFirst("^", "  ") + "\n");

        assertThat(problems()).anySatisfy(
                told -> assertThat(told).startsWith("%s:%d: %s".formatted(file("some"), line, problem)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        steps: []                          | steps: 'retrieve' is missing
        steps: retrieve                    | steps: must be a list
        most_steps: 3                      | most_steps: must be a whole number from 4 to 10
        most_steps: 11                     | most_steps: must be a whole number from 4 to 10
        budget: {calls: 11}                | budget.calls: must be a whole number from 0 to 10
        budget: {calls: -1}                | budget.calls: must be a whole number from 0 to 10
        budget: {tokens: 0}                | budget.tokens: must be a whole number from 1 to 1000000
        budget: {time: 5m}                 | budget.time: must be from 1s to 4m
        budget: {time: 900ms}              | budget.time: must be from 1s to 4m
        budget: {time: 60}                 | budget.time: must be a text
        budget: {time: soon}               | budget.time: 'soon' is not a duration
        budget: {money: -1}                | budget.money: must be an amount of money from 0 to 1000000, such as 0.25
        budget: {money: 1e9}               | budget.money: must be an amount of money
        budget: {money: 0.0000001}         | budget.money: must be an amount of money
        budget: {money: "5"}               | budget.money: must be an amount of money
        budget: {money: 2000000}           | budget.money: must be an amount of money
        budget: {monney: 1}                | budget.monney: unknown key; did you mean 'money'?
        steps: [retrieve, draft, check, judge], budget: {calls: 1} | steps[3]: 'judge' asks a model once more after 'draft', but the budget has one call
        channels: ops                      | channels: must be a list
        channels: []                       | channels: is empty
        channels: ["# ops"]                | channels[0]: '# ops' is not a channel's name
        phrases: ["?!"]                    | phrases[0]: '?!' holds no word
        phrases: [a]                       | phrases[0]: 'a' is not a phrase of 2 to 80
        phrases: [true]                    | phrases[0]: must be a text; put 'true' in quotes
        phrases: [is it up, "Is  it up?"]  | phrases[1]: 'Is  it up?' is also a phrase of the workflow in
        """)
    void refusesLimitsThatAreBroken(String keys, String problem) throws Exception {
        write("some", "{command: some, %s}".formatted(keys));

        assertThat(problems()).anySatisfy(
                told -> assertThat(told).startsWith("%s:1: %s".formatted(file("some"), problem)));
    }

    @Test
    void neverAllowsForMoreThanTenSteps() throws Exception {
        var lookups = "{lookup: outages}, ".repeat(8);
        write("some",
                "{command: some, most_steps: 10, steps: [retrieve, %sdraft, check]}".formatted(lookups));

        assertThat(problems())
                .contains(file("some") + ":1: steps: there are 11 steps, but never more than 10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        channels: [ops]          | channels[0]: 'ops' is also a channel of the workflow in
        phrases: [STATUS   of]   | phrases[0]: 'STATUS   of' is also a phrase of the workflow in
        """)
    void twoWorkflowsNeverWaitForTheSame(String keys, String problem) throws Exception {
        write("one", "{channels: [ops], phrases: [status of]}");
        write("two", "\n" + keys);

        assertThat(problems()).containsExactly("%s:2: %s %s".formatted(file("two"), problem, file("one")));
    }

    @ParameterizedTest
    @CsvSource({"channels, '[ops]'", "phrases, '[status of]'"})
    void whatAnswersQuestionsTakesAllThatNoOtherTakes(String key, String texts) throws Exception {
        write("answer", "\n%s: %s".formatted(key, texts));

        assertThat(problems())
                .containsExactly("%s:2: %s: does not fit here, since 'answer' takes every question that"
                        .formatted(file("answer"), key) + " no other workflow takes");
    }
}
