package dev.nod.workflow;

import dev.nod.draft.Account;
import dev.nod.draft.Drafted;
import dev.nod.draft.Finding;
import dev.nod.draft.StepReport;
import dev.nod.draft.Usage;
import dev.nod.draft.check.Proof;
import dev.nod.draft.prompt.Exchange;
import dev.nod.draft.prompt.Manuscript;
import dev.nod.draft.prompt.Written;
import dev.nod.knowledge.Found;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Passage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the steps of a plan have made so far for one task. For one thread. */
final class Sheet {

    private final Task task;
    private final Leash leash;
    private final Consumer<Trace> viewer;
    private final List<String> notes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<StepReport> reports = new ArrayList<>();
    private Found found = Found.NOTHING;
    private Text text = new Text.Checked(new Drafted.NotFound());
    private Map<String, String> values = Map.of();
    private Usage usage = Usage.NONE;
    private @Nullable String model;

    /** The draft, on its way from being written to being believed. */
    sealed interface Text {

        /** A model wrote it. */
        record Manuscripted(Manuscript manuscript, Written from) implements Text {}

        /** It is made of quotes. */
        record Quoted(Drafted quotes) implements Text {}

        /** It was held to its sources. */
        record Checked(Drafted drafted) implements Text {}
    }

    Sheet(Task task, Leash leash, Consumer<Trace> viewer) {
        this.task = task;
        this.leash = leash;
        this.viewer = viewer;
    }

    Task task() {
        return task;
    }

    Leash leash() {
        return leash;
    }

    Found found() {
        return found;
    }

    List<Hit> hits() {
        return found.hits();
    }

    Text text() {
        return text;
    }

    /** Whether a model wrote what there is. */
    boolean isWrittenByModel() {
        return model != null;
    }

    void show(Trace trace) {
        viewer.accept(trace);
    }

    void found(Found what) {
        found = what;
        show(new Trace.Retrieved(found));
    }

    /** What another system told stands above what a search found, since it was asked for by name. */
    void found(Passage told) {
        var hits = new ArrayList<Hit>();
        hits.add(new Hit(1, hits().isEmpty() ? 1 : hits().getFirst().score(), told));
        hits().forEach(hit -> hits.add(new Hit(hits.size() + 1, hit.score(), hit.passage())));
        found(new Found(found.likelihood(), hits));
    }

    void written(Manuscript manuscript, Written from, @Nullable String by) {
        text = new Text.Manuscripted(manuscript, from);
        values = manuscript.values();
        model = Objects.requireNonNullElse(by, "a language model");
    }

    void quoted(Drafted quotes) {
        text = new Text.Quoted(quotes);
    }

    void proofread(Proof proof) {
        text = new Text.Checked(proof.drafted());
        findings.addAll(proof.findings());
        show(new Trace.Checked(proof.drafted(), proof.findings()));
    }

    /** Something that approvers should know, once. */
    void note(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    /** What was said to and fro with models in the step at hand. */
    void said(Exchange exchange) {
        usage = usage.plus(exchange.usage());
        exchange.troubles().forEach(this::note);
        show(new Trace.Answered(exchange));
    }

    /** Ends a step. */
    void report(String step, Duration took, String outcome) {
        var report = new StepReport(step, took.isNegative() ? Duration.ZERO : took, usage, outcome);
        usage = Usage.NONE;
        reports.add(report);
        show(new Trace.Stepped(report));
    }

    Prepared prepared(Drafted drafted) {
        return new Prepared(drafted, new Account(model, notes, findings, reports, values, null));
    }
}
