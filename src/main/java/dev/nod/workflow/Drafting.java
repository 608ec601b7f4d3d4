package dev.nod.workflow;

import dev.nod.approval.TrackRecord;
import dev.nod.draft.Account;
import dev.nod.draft.Draft;
import dev.nod.draft.Drafted;
import dev.nod.draft.Drafter;
import dev.nod.draft.check.Proof;
import dev.nod.draft.check.Proofreader;
import dev.nod.draft.prompt.Failure;
import dev.nod.draft.prompt.Manuscript;
import dev.nod.draft.prompt.Reply;
import dev.nod.draft.prompt.Verdict;
import dev.nod.knowledge.Inquiry;
import dev.nod.knowledge.LookedUp;
import dev.nod.knowledge.Lookups;
import dev.nod.knowledge.Search;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries out a plan: its steps, always these and always in this order, on the leash of its budget. */
public final class Drafting {

    private final Grounds grounds;
    private final Drafter quoting;
    private final @Nullable Author author;
    private final Calibrations calibrations;
    private final Clock clock;
    private final Proofreader proofreader;

    /** What drafts are made from: what is found in documents, and what other systems tell. */
    public record Grounds(Search search, Lookups lookups) {}

    /**
     * @param quoting writes where no language model does
     * @param author  writes with language models; null if there are none
     * @param record  what became of earlier drafts
     */
    public Drafting(
            Grounds grounds,
            Drafter quoting,
            @Nullable Author author,
            Proofreader proofreader,
            TrackRecord record,
            Clock clock) {
        this.grounds = grounds;
        this.quoting = quoting;
        this.author = author;
        this.proofreader = proofreader;
        this.calibrations = new Calibrations(record, clock);
        this.clock = clock;
    }

    /**
     * Drafts an answer from what the steps find, or says that there is none. A model that fails, or may not be asked,
     * leaves quotes and a note; one that read the passages and found no answer in them leaves none, since quotes
     * would put up what it has just rejected.
     *
     * @param viewer sees what happens meanwhile
     * @throws CancellationException if the thread is interrupted meanwhile
     */
    public Prepared prepare(Task task, Consumer<Trace> viewer) {
        var sheet = new Sheet(task, new Leash(task.plan().budget(), clock), viewer);
        for (var step : task.plan().steps()) {
            var began = clock.instant();
            var outcome = take(step, sheet);
            sheet.report(step.word(), Duration.between(began, clock.instant()), outcome);
        }
        var prepared = sheet.prepared(checked(sheet));
        return new Prepared(prepared.drafted(), calibrated(prepared, task));
    }

    /** Odds are those of answers; how right a call is, no draft can tell. */
    private Account calibrated(Prepared prepared, Task task) {
        var account = prepared.account();
        return !task.isAction() && prepared.drafted() instanceof Drafted.Answer(var draft)
                ? account.withOdds(calibrations.odds(account.model(), draft.confidence()).orElse(null))
                : account;
    }

    private String take(Step step, Sheet sheet) {
        return switch (step) {
            case Step.Retrieve(var passages) -> retrieve(passages, sheet);
            case Step.Lookup(var lookup) -> lookUp(lookup, sheet);
            case Step.Draft(var prompt) -> write(prompt, sheet);
            case Step.Check _ -> check(sheet);
            case Step.Judge(var prompt) -> judge(prompt, sheet);
        };
    }

    private String retrieve(int passages, Sheet sheet) {
        sheet.found(grounds.search().search(sheet.task().query(), passages));
        return some(sheet.hits().size(), "passage");
    }

    private String lookUp(String lookup, Sheet sheet) {
        var left = sheet.leash().left();
        if (!left.isPositive()) {
            sheet.note("There was no time left to look up %s.".formatted(lookup));
            return "no time left";
        }
        var task = sheet.task();
        var inquiry = new Inquiry(task.asker().id(), task.query().question(), task.arguments(),
                task.query().clearance());
        return switch (grounds.lookups().lookUp(lookup, inquiry, left)) {
            case LookedUp.Told(var passage) -> {
                sheet.found(passage);
                yield lookup + " told something";
            }
            case LookedUp.Untold(var reason) -> {
                sheet.note("%s told nothing: %s.".formatted(lookup, reason));
                yield lookup + " told nothing";
            }
        };
    }

    /** A model has nothing to write from where nothing was found, but may still find values in the question. */
    private String write(String prompt, Sheet sheet) {
        var task = sheet.task();
        if (author == null || !task.isWorthAModel() || (sheet.hits().isEmpty() && task.slots().isEmpty())) {
            return quote(sheet);
        }
        var written = author.prompt(prompt, sheet);
        var reply = author.write(written, sheet);
        sheet.said(reply.exchange());
        return switch (reply) {
            case Reply.Given<Manuscript>(var manuscript, var exchange) -> {
                sheet.written(manuscript, written, exchange.model());
                yield manuscript.suffices()
                        ? some(manuscript.claims().size(), "statement")
                        : "the passages do not suffice";
            }
            case Reply.Failed<Manuscript>(var failure, var why, _) -> {
                sheet.note("%s, so these are quotes.".formatted(Mishaps.words(orCancel(failure), why)));
                yield quote(sheet);
            }
        };
    }

    private String quote(Sheet sheet) {
        var quotes = quoting.draft(sheet.task().query(), sheet.found());
        sheet.quoted(quotes);
        return switch (quotes) {
            case Drafted.Answer(var draft) -> some(draft.statements().size(), "quote");
            case Drafted.NotFound _ -> "nothing to quote";
        };
    }

    private String check(Sheet sheet) {
        var proof = switch (sheet.text()) {
            case Sheet.Text.Manuscripted(var manuscript, var from) ->
                proofreader.read(manuscript, from.passages(), sheet.task().query(), _ -> true);
            case Sheet.Text.Quoted(Drafted.Answer(var draft)) -> proofreader.read(draft, sheet.hits());
            case Sheet.Text.Quoted(Drafted.NotFound nothing) -> new Proof(nothing, List.of());
            case Sheet.Text.Checked(var drafted) -> new Proof(drafted, List.of());
        };
        sheet.proofread(proof);
        return findings(proof);
    }

    private static String findings(Proof proof) {
        return proof.findings().isEmpty() ? "passed" : some(proof.findings().size(), "finding");
    }

    private static String some(int count, String what) {
        return "%d %s%s".formatted(count, what, count == 1 ? "" : "s");
    }

    /** Quotes follow from themselves; and nobody is left without a draft since nobody could be asked to judge it. */
    private String judge(String prompt, Sheet sheet) {
        if (author == null || !sheet.isWrittenByModel()
                || !(checked(sheet) instanceof Drafted.Answer(var draft))) {
            return "nothing to judge";
        }
        var reply = author.judge(prompt, draft, sheet);
        sheet.said(reply.exchange());
        return switch (reply) {
            case Reply.Given<List<Verdict>>(var verdicts, _) -> judged(draft, verdicts, sheet);
            case Reply.Failed<List<Verdict>>(var failure, var why, _) -> {
                sheet.note("%s, so nobody judged this a second time."
                        .formatted(Mishaps.words(orCancel(failure), why)));
                yield "not judged";
            }
        };
    }

    private String judged(Draft draft, List<Verdict> verdicts, Sheet sheet) {
        var proof = proofreader.judged(draft, verdicts);
        sheet.proofread(proof);
        return findings(proof);
    }

    private static Failure orCancel(Failure failure) {
        if (failure == Failure.CANCELLED || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("nobody wants the draft any more");
        }
        return failure;
    }

    /** Whatever the plan leaves out, nothing that was not held to its sources gets any further. */
    private Drafted checked(Sheet sheet) {
        if (!(sheet.text() instanceof Sheet.Text.Checked)) {
            check(sheet);
        }
        return sheet.text() instanceof Sheet.Text.Checked(var drafted) ? drafted : new Drafted.NotFound();
    }
}
