package dev.nod.draft.check;

import dev.nod.draft.Check;
import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Drafted;
import dev.nod.draft.Statement;
import dev.nod.draft.check.Sourcing.Sourced;
import dev.nod.draft.prompt.Claim;
import dev.nod.draft.prompt.Manuscript;
import dev.nod.draft.prompt.Verdict;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds what was drafted to its sources, by rules, before a person sees it. */
public final class Proofreader {

    private static final Rule UNSEEN = new Unseen();
    private static final Rule MENTIONS = new Mentions();
    private static final Rule FACTS = new Facts();
    private static final Rule LENGTH = new Length();

    private static final String LEADS_AWAY = "leads to another site than its sources are on";
    private static final String QUOTES_SECRET = "quotes what looks like a password or a key";
    private static final int MOST_STATEMENTS = 12;
    private static final int MOST_CHARACTERS = 4_000;

    private final Links links;

    /** Lets answers lead to where their sources are, and nowhere else. */
    public Proofreader() {
        this(Set.of());
    }

    /** @param sites the hosts that answers may lead to besides those of their sources, with all below them */
    public Proofreader(Set<String> sites) {
        links = new Links(sites);
    }

    /**
     * Makes a draft of what a model wrote, without the statements that do not keep the rules. A model that says itself
     * that the passages do not suffice has found nothing, whatever else it wrote: a person cannot see what is missing.
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
        var findings = new Findings();
        if (!fit.test(manuscript.values())) {
            findings.mark(Check.VALUES, "the values that were found do not fit the action");
        }
        if (!manuscript.suffices()) {
            return new Proof(new Drafted.NotFound(), findings.all());
        }
        var claims = manuscript.claims().stream().filter(claim -> !claim.text().isBlank()).toList();
        var sourcing = new Sourcing(passages);
        var secrets = new Secrets(passages.values());
        var statements = new ArrayList<Statement>();
        for (var i = 0; i < claims.size(); i++) {
            statement(i + 1, claims.get(i), sourcing, secrets, findings).ifPresent(statements::add);
        }
        var kept = atMost(statements, findings);
        compareLanguages(query, kept, findings);
        return proof(kept, claims.size(), manuscript.confidence(), findings);
    }

    private Optional<Statement> statement(
            int number,
            Claim claim,
            Sourcing sourcing,
            Secrets secrets,
            Findings findings) {
        return switch (sourcing.of(claim)) {
            case Sourced.Missing(var check, var why) -> {
                findings.cut(check, number, why);
                yield Optional.empty();
            }
            case Sourced.Found(var citations, var cited) -> {
                var statement = new Statement(claim.text().strip(), citations);
                yield keepsRules(number, statement, cited, secrets, findings)
                        ? Optional.of(statement)
                        : Optional.empty();
            }
        };
    }

    /**
     * Names every rule that is broken, those first against what does harm, but does not read what is too long to be
     * read.
     */
    private boolean keepsRules(
            int number,
            Statement statement,
            Cited cited,
            Secrets secrets,
            Findings findings) {
        if (!keeps(LENGTH, number, statement, cited, findings)) {
            return false;
        }
        var broken = Stream.of(UNSEEN, MENTIONS, links, secrets, FACTS)
                .filter(rule -> !keeps(rule, number, statement, cited, findings))
                .count();
        if (broken > 0) {
            return false;
        }
        if (quotesSecret(statement, secrets)) {
            findings.cut(Check.SECRETS, number, QUOTES_SECRET);
            return false;
        }
        if (links.leadAway(statement.text(), cited)) {
            findings.cut(Check.LINKS, number, LEADS_AWAY);
            return false;
        }
        return true;
    }

    private static boolean keeps(Rule rule, int number, Statement statement, Cited cited, Findings findings) {
        var objection = rule.objection(statement.text(), cited);
        objection.ifPresent(words -> findings.cut(rule.check(), number, words));
        return objection.isEmpty();
    }

    private static boolean quotesSecret(Statement statement, Secrets secrets) {
        return statement.citations()
                .stream()
                .anyMatch(citation -> secrets.objection(citation.quote(), Cited.NOTHING).isPresent());
    }

    private static List<Statement> atMost(List<Statement> statements, Findings findings) {
        var kept = new ArrayList<Statement>();
        var length = 0;
        for (var statement : statements) {
            length += statement.text().length();
            if (kept.size() == MOST_STATEMENTS || length > MOST_CHARACTERS) {
                findings.cut(Check.LENGTH,
                        "only the first %d of %d statements are kept; all are more than a person reads"
                                .formatted(kept.size(), statements.size()));
                return kept;
            }
            kept.add(statement);
        }
        return kept;
    }

    private static void compareLanguages(Query query, List<Statement> statements, Findings findings) {
        var answer = Languages.of(statements.stream().map(Statement::text).collect(Collectors.joining("\n")));
        var question = Languages.of(query.question());
        if (answer.isPresent() && question.isPresent() && !answer.equals(question)) {
            findings.mark(Check.LANGUAGE, "the question is in %s, the answer in %s"
                    .formatted(question.get(), answer.get()));
        }
    }

    /**
     * Keeps of a draft that is made of quotes the statements whose every citation points to one of the passages, with
     * its link, and quotes it to the letter. A secret is cut from them too; what else documents hold, such as mentions,
     * is made harmless where it is shown.
     */
    public Proof read(Draft quotes, List<Hit> hits) {
        var findings = new Findings();
        var passages = new HashMap<String, Passage>();
        hits.forEach(hit -> passages.putIfAbsent(hit.passage().id(), hit.passage()));
        var statements = new ArrayList<Statement>();
        for (var i = 0; i < quotes.statements().size(); i++) {
            if (holds(i + 1, quotes.statements().get(i), passages, findings)) {
                statements.add(quotes.statements().get(i));
            }
        }
        return proof(statements, statements.size(), quotes.confidence(), findings);
    }

    private boolean holds(
            int number,
            Statement statement,
            Map<String, Passage> passages,
            Findings findings) {
        if (!statement.citations().stream().allMatch(citation -> holds(citation, passages))) {
            findings.cut(Check.QUOTED, number, "has a quote that does not stand in its passage");
            return false;
        }
        var secrets = new Secrets(passages.values());
        if (secrets.objection(statement.text(), Cited.NOTHING).isPresent()
                || quotesSecret(statement, secrets)) {
            findings.cut(Check.SECRETS, number, QUOTES_SECRET);
            return false;
        }
        UNSEEN.objection(statement.text(), Cited.NOTHING)
                .ifPresent(words -> findings.mark(Check.HIDDEN, number, words));
        var cited = statement.citations().stream().map(citation -> passages.get(citation.passage())).toList();
        if (links.leadAway(statement.text(), new Cited(cited))) {
            findings.mark(Check.LINKS, number, LEADS_AWAY);
        }
        return true;
    }

    private static boolean holds(Citation citation, Map<String, Passage> passages) {
        var passage = passages.get(citation.passage());
        return passage != null
                && passage.url().equals(citation.url())
                && passage.text().contains(citation.quote());
    }

    /**
     * Cuts the statements that do not follow from their quotes.
     *
     * @param verdicts one for each statement, in their order
     */
    public Proof judged(Draft draft, List<Verdict> verdicts) {
        if (verdicts.size() != draft.statements().size()) {
            throw new IllegalArgumentException("%d verdicts on %d statements".formatted(verdicts.size(),
                    draft.statements().size()));
        }
        var findings = new Findings();
        var statements = new ArrayList<Statement>();
        for (var i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i).follows()) {
                statements.add(draft.statements().get(i));
            } else {
                findings.cut(Check.JUDGED, i + 1, "does not follow from its quotes");
            }
        }
        return proof(statements, verdicts.size(), draft.confidence(), findings);
    }

    /** A writer that was wrong in part is less likely to be right in the rest. */
    private static Proof proof(List<Statement> kept, int of, double confidence, Findings findings) {
        return new Proof(kept.isEmpty()
                ? new Drafted.NotFound()
                : new Drafted.Answer(new Draft(kept, confidence * kept.size() / of)), findings.all());
    }
}
