package dev.nod.workflow;

import dev.nod.approval.TrackRecord;
import dev.nod.draft.Drafted;
import dev.nod.draft.Statement;
import dev.nod.draft.check.Proofreader;
import dev.nod.knowledge.Clearance;
import dev.nod.knowledge.Found;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.LookedUp;
import dev.nod.knowledge.Lookups;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.Query;
import dev.nod.testing.FakeModel;
import dev.nod.testing.MovableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drafts by a plan, with a model that says what it is told. */
abstract class DraftingByPlanTest {

    static final Passage PASSAGE = Machine.PASSAGE;
    static final Query QUERY = new Query("How do I reset my token?", Clearance.EVERYONE);
    static final Step.Retrieve RETRIEVE = new Step.Retrieve(3);
    static final Step.Draft DRAFT = new Step.Draft("draft");
    static final Step.Check CHECK = new Step.Check();
    static final Step.Judge JUDGE = new Step.Judge("judge");

    final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
    final List<Trace> seen = new ArrayList<>();
    TrackRecord record = TrackRecord.NONE;

    static Plan plan(Budget budget, Step... steps) {
        return new Plan(List.of(steps), budget);
    }

    static Lookups nothing() {
        return (_, _, _) -> new LookedUp.Untold("nobody knows");
    }

    Prepared prepare(FakeModel model, Plan plan) {
        return drafting(model, nothing()).prepare(Task.question(plan, QUERY, Setting.ANA), seen::add);
    }

    Drafting drafting(FakeModel model, Lookups lookups) {
        return drafting(Setting.author(model, new Purse(Spending.uncounted(), DailyLimits.USUAL, clock)),
                lookups);
    }

    Drafting drafting(@Nullable Author author, Lookups lookups) {
        return new Drafting(
                new Drafting.Grounds((_, _) -> new Found(1, List.of(new Hit(1, 1, PASSAGE))), lookups),
                Setting.quoting(), author, new Proofreader(), record, clock);
    }

    static List<String> statements(Prepared prepared) {
        return prepared.drafted() instanceof Drafted.Answer(var draft)
                ? draft.statements().stream().map(Statement::text).toList()
                : List.of();
    }
}
