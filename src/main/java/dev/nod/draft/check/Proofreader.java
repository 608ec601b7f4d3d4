package dev.nod.draft.check;

import dev.nod.draft.Check;
import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Drafted;
import dev.nod.draft.Finding;
import dev.nod.draft.Statement;
import dev.nod.draft.prompt.Claim;
import dev.nod.draft.prompt.Manuscript;
import dev.nod.draft.prompt.Verdict;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Holds what was drafted to its sources, by rules, before a person sees it. */
public final class Proofreader {

    /**
     * Makes a draft of what a model wrote.
     *
     * @param passages what it was given, by the ids that it was given
     * @param query    what it was asked
     * @param fit      whether values that it found fit the action; true where there is none
     */
    public Proof read(
            Manuscript manuscript,
            Map<String, Passage> passages,
            Query query,
            Predicate<Map<String, String>> fit) {
        var findings = new ArrayList<Finding>();
        if (!fit.test(manuscript.values())) {
            findings.add(new Finding(Check.VALUES, "the values do not fit the action", false));
        }
        var statements = new ArrayList<Statement>();
        if (manuscript.suffices()) {
            manuscript.claims().forEach(claim -> read(claim, passages, statements, findings));
        }
        return proof(statements, manuscript.claims().size(), manuscript.confidence(), findings);
    }

    private static void read(
            Claim claim,
            Map<String, Passage> passages,
            List<Statement> statements,
            List<Finding> findings) {
        if (claim.text().isBlank() || claim.supports().isEmpty()) {
            findings.add(new Finding(Check.CITED, "a statement names no source", true));
            return;
        }
        var citations = new ArrayList<Citation>();
        for (var support : claim.supports()) {
            var passage = passages.get(support.passage());
            if (passage == null) {
                findings.add(new Finding(Check.KNOWN, "a statement names a source that there is not", true));
                return;
            }
            if (support.quote().isBlank() || !passage.text().contains(support.quote())) {
                findings.add(new Finding(Check.QUOTED, "a quote does not stand in its passage", true));
                return;
            }
            citations.add(Citation.of(passage, support.quote()));
        }
        statements.add(new Statement(claim.text(), citations));
    }

    /**
     * Keeps of a draft that is made of quotes the statements whose every citation points to one of the passages,
     * with its link, and quotes it to the letter.
     */
    public Proof read(Draft quotes, List<Hit> hits) {
        var findings = new ArrayList<Finding>();
        var statements = quotes.statements()
                .stream()
                .filter(statement -> statement.citations()
                        .stream()
                        .allMatch(citation -> hits.stream()
                                .anyMatch(hit -> hit.passage().id().equals(citation.passage())
                                        && hit.passage().url().equals(citation.url())
                                        && hit.passage().text().contains(citation.quote()))))
                .toList();
        if (statements.size() < quotes.statements().size()) {
            findings.add(new Finding(Check.QUOTED, "a quote does not stand in its passage", true));
        }
        return proof(statements, statements.size(), quotes.confidence(), findings);
    }

    /**
     * Cuts the statements that do not follow from their quotes.
     *
     * @param verdicts one for each statement, in their order
     */
    public Proof judged(Draft draft, List<Verdict> verdicts) {
        var findings = new ArrayList<Finding>();
        var statements = new ArrayList<Statement>();
        for (var i = 0; i < draft.statements().size(); i++) {
            if (verdicts.get(i).follows()) {
                statements.add(draft.statements().get(i));
            } else {
                findings.add(new Finding(Check.JUDGED,
                        "statement %d does not follow from its quotes".formatted(i + 1), true));
            }
        }
        return proof(statements, draft.statements().size(), draft.confidence(), findings);
    }

    private static Proof proof(List<Statement> kept, int of, double confidence, List<Finding> findings) {
        return new Proof(kept.isEmpty()
                ? new Drafted.NotFound()
                : new Drafted.Answer(new Draft(kept, confidence * kept.size() / of)), findings);
    }
}
