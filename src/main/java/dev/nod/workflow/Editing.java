package dev.nod.workflow;

import dev.nod.action.Effect.Kind;
import dev.nod.action.Release;
import dev.nod.approval.Approval;
import dev.nod.approval.Approvals;
import dev.nod.approval.Card;
import dev.nod.approval.Deadlines;
import dev.nod.approval.Digest;
import dev.nod.approval.Proposal;
import dev.nod.approval.Refusal;
import dev.nod.approval.Vote;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a person put their own words in place of a draft: a new revision, on a card of its own, without any votes. */
public final class Editing {

    private static final Logger LOG = LoggerFactory.getLogger(Editing.class);

    private final Approvals approvals;
    private final Rights rights;
    private final Effects effects;
    private final Clock clock;
    private final Consequences consequences;

    public Editing(Approvals approvals, Rights rights, Effects effects, Clock clock) {
        this.approvals = approvals;
        this.rights = rights;
        this.effects = effects;
        this.clock = clock;
        consequences = new Consequences(effects);
    }

    /** The draft on a card, as text to be edited; empty if there is none that could be edited. */
    public Optional<String> text(MessageRef on) {
        return approvals.card(on)
                .filter(card -> card.approval() instanceof Approval.Pending)
                .flatMap(card -> text(card.approval().proposal().release()));
    }

    private static Optional<String> text(Release release) {
        return switch (release) {
            case Release.Quoted(var draft) -> Optional.of(String.join("\n\n",
                    draft.statements().stream().map(statement -> statement.text()).toList()));
            case Release.Written(var text, _) -> Optional.of(text);
            case Release.Called _ -> Optional.empty();
        };
    }

    /**
     * Proposes a person's words in place of the draft on a card.
     *
     * @param saw the digest of what the person edited
     */
    public Verdict edit(Person by, MessageRef on, Digest saw, String text) {
        return approvals.card(on)
                .map(card -> edit(by, card, saw, text.strip()))
                .orElseGet(Verdict.NotACard::new);
    }

    private Verdict edit(Person by, Card card, Digest saw, String text) {
        if (isRepeated(by, card, text)) {
            return new Verdict.Decided(card.approval());
        }
        var objection = objection(by, card, saw);
        if (objection.isPresent()) {
            return objection.get();
        }
        var proposal = card.approval().proposal();
        return text(proposal.release()).equals(Optional.of(text))
                ? new Verdict.Decided(card.approval())
                : revise(by, card, proposal, text);
    }

    /** Whoever was not told in time that their words were taken submits them once more. */
    private boolean isRepeated(Person by, Card card, String text) {
        var proposal = card.approval().proposal();
        return card.approval() instanceof Approval.Superseded
                && approvals.revision(proposal.request().id(), proposal.revision() + 1)
                        .map(next -> next.approval().proposal())
                        .filter(next -> by.equals(next.editor())
                                && text(next.release()).equals(Optional.of(text)))
                        .isPresent();
    }

    /**
     * Why a person cannot edit the draft on a card; empty if they can.
     *
     * @param saw the digest of what the person wants to edit
     */
    public Optional<Verdict> objection(Person by, MessageRef on, Digest saw) {
        var card = approvals.card(on);
        return card.isEmpty() ? Optional.of(new Verdict.NotACard()) : objection(by, card.get(), saw);
    }

    private Optional<Verdict> objection(Person by, Card card, Digest saw) {
        if (!(card.approval() instanceof Approval.Pending pending)) {
            return Optional.of(refused(card.approval() instanceof Approval.Superseded
                    ? Refusal.SUPERSEDED
                    : Refusal.ALREADY_SETTLED, card, by, saw));
        }
        var proposal = pending.proposal();
        if (!card.standing().isIntact() || !card.digest().equals(saw) || text(proposal.release()).isEmpty()) {
            return Optional.of(refused(Refusal.STALE, card, by, saw));
        }
        return rights.toEdit(by, proposal).map(refusal -> refused(refusal, card, by, saw));
    }

    private Verdict revise(Person by, Card card, Proposal proposal, String text) {
        var now = clock.instant();
        var superseded = new Approval.Superseded(proposal, by, now);
        var next = new Proposal(
                proposal.request(),
                proposal.revision() + 1,
                new Release.Written(text, proposal.release().sources()),
                by,
                Deadlines.of(rights.policy(proposal.request()).orElseThrow().patience(), now));
        var following = Stream.concat(
                effects.of(next, Kind.SHOW_CARD).stream(), consequences.of(superseded).stream());
        if (!approvals.revise(card.standing(), superseded, next, following.toList())) {
            return refused(Refusal.STALE, approvals.card(card.message()).orElse(card), by, card.digest());
        }
        effects.stored();
        LOG.info("{} edited the draft for request {}", by, proposal.request().id());
        return new Verdict.Decided(superseded);
    }

    private Verdict refused(Refusal why, Card card, Person by, Digest saw) {
        LOG.info("{} may not edit {}: {}", by, card.message(), why);
        var vote = new Vote(by, true, card.message(), saw, clock.instant());
        return new Verdict.Refused(why, card.approval(), approvals.refuse(card, vote, why));
    }
}
