package dev.nod.store;

import dev.nod.action.Attempt;
import dev.nod.action.Effect;
import dev.nod.action.EffectId;
import dev.nod.action.Resolution;
import dev.nod.action.Trial;
import dev.nod.approval.Approval;
import dev.nod.approval.AutoAccept;
import dev.nod.approval.Ballot;
import dev.nod.approval.Card;
import dev.nod.approval.Proposal;
import dev.nod.approval.Refusal;
import dev.nod.approval.Vote;
import dev.nod.audit.Event;
import dev.nod.audit.Event.Kind;
import dev.nod.draft.Account;
import dev.nod.draft.Citation;
import dev.nod.draft.Usage;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in the words of the audit log what a change of the database means. */
final class Happenings {

    private Happenings() {}

    static Event received(Request request) {
        return Event.of(Kind.RECEIVED, request.id().toString(), request.asker().toString())
                .with("workflow", request.errand().workflow());
    }

    static Event drafted(Proposal proposal) {
        var sources = proposal.release().sources().stream().map(Citation::passage).distinct();
        return written(proposal.account(), ofSample(of(Kind.DRAFTED, proposal, proposal.editor()), proposal)
                .with("digest", proposal.digest().hex())
                .with("sources", sources.collect(Collectors.joining(" "))));
    }

    /** What language models had to do with a draft. */
    private static Event written(Account account, Event drafted) {
        var usage = account.usage();
        var checks = account.findings().stream().map(finding -> finding.check().name()).distinct();
        var told = account.findings().isEmpty()
                ? drafted
                : drafted.with("findings", checks.collect(Collectors.joining(" ")));
        var model = account.model();
        return model == null && usage.equals(Usage.NONE)
                ? told
                : told.with("model", model == null ? "none" : model)
                        .with("calls", String.valueOf(usage.calls()))
                        .with("input_tokens", String.valueOf(usage.inputTokens()))
                        .with("output_tokens", String.valueOf(usage.outputTokens()))
                        .with("micros", String.valueOf(usage.micros()));
    }

    static Event takenBack(RequestId request) {
        return Event.of(Kind.TAKEN_BACK, request.toString(), null);
    }

    static Event closed(Request request, List<Effect> effects) {
        return Event.of(Kind.NOT_FOUND, request.id().toString(), null)
                .with("effects", effects.stream()
                        .map(effect -> effect.kind().name())
                        .collect(Collectors.joining(" ")));
    }

    /** What a change of an approval means, in order. */
    static List<Event> changed(Approval from, Approval to) {
        var proposal = to.proposal();
        var events = new ArrayList<Event>();
        switch (to) {
            case Approval.Pending pending -> events.addAll(pending(from, pending));
            case Approval.Approved approved -> events.addAll(approved(approved, proposal));
            case Approval.Declined declined ->
                events.add(ofSample(of(Kind.DECLINED, proposal, declined.by()), proposal)
                        .with("reason", declined.reason() == null ? "none" : "given")
                        .with("reaction", String.valueOf(declined.byReaction())));
            case Approval.Expired _ -> events.add(ofSample(of(Kind.EXPIRED, proposal, null), proposal));
            case Approval.Superseded superseded -> {
                events.add(ofSample(of(Kind.EDITED, proposal, superseded.by()), proposal));
                events.add(of(Kind.SUPERSEDED, proposal, null));
            }
            case Approval.Stopped stopped ->
                events.add(of(Kind.STOPPED, proposal, null).with("why", stopped.why()));
        }
        return events;
    }

    private static List<Event> approved(Approval.Approved approved, Proposal proposal) {
        var event = of(Kind.APPROVED, proposal, null).with("acts_at", approved.actsAt().toString());
        var rule = approved.rule();
        return rule == null
                ? List.of(voted(approved.votes().getLast(), proposal),
                        ofSample(event, proposal).with("by", people(approved.by())))
                : List.of(by(rule, event, proposal).with("by", "rule"));
    }

    /** People are asked about some drafts only to see whether the rule that would accept them is right. */
    private static Event ofSample(Event event, Proposal proposal) {
        var rule = proposal.heldBack();
        return rule == null ? event : by(rule, event, proposal).with("held_back", "sample");
    }

    private static Event by(AutoAccept rule, Event event, Proposal proposal) {
        var odds = proposal.account().odds();
        return event.with("floor", String.valueOf(rule.floor()))
                .with("odds", odds == null ? "none" : String.valueOf(odds.share()))
                .with("sample", String.valueOf(rule.sample()));
    }

    private static List<Event> pending(Approval from, Approval.Pending to) {
        var proposal = to.proposal();
        var ballots = to.ballots();
        return switch (from) {
            case Approval.Pending(_, var before, var rule) when rule != null && before.equals(ballots) ->
                List.of(leftToPeople(proposal));
            case Approval.Pending(_, var before, _) when ballots.isEmpty() || before.containsAll(ballots) ->
                before.stream()
                        .filter(ballot -> !ballots.contains(ballot))
                        .map(ballot -> of(Kind.VOTE_TAKEN_BACK, proposal, ballot.by()))
                        .toList();
            case Approval.Pending _ -> List.of(voted(ballots.getLast(), proposal));
            case Approval.Approved approved when approved.rule() != null ->
                List.of(leftToPeople(proposal));
            default -> List.of(of(Kind.STOPPED, proposal, null).with("why", "votes do not count any more")
                    .with("left", people(ballots.stream().map(Ballot::by).toList())));
        };
    }

    private static Event leftToPeople(Proposal proposal) {
        return of(Kind.STOPPED, proposal, null).with("why", "its rule does not accept it any more");
    }

    private static Event voted(Ballot ballot, Proposal proposal) {
        return of(Kind.VOTED, proposal, ballot.by())
                .with("up", String.valueOf(ballot.isUp()))
                .with("reaction", String.valueOf(ballot.byReaction()))
                .with("own_request", String.valueOf(ballot.by().equals(proposal.request().asker())));
    }

    static Event undone(Proposal proposal, Person by) {
        return of(Kind.UNDONE, proposal, by);
    }

    static Event askedAgain(Proposal proposal, Person by) {
        return of(Kind.ASKED_AGAIN, proposal, by);
    }

    static Event askingAgainRefused(Proposal proposal, Person by, Refusal why) {
        return of(Kind.ASKING_AGAIN_REFUSED, proposal, by).with("why", why.name());
    }

    static Event refused(Card card, Vote vote, Refusal why) {
        return of(Kind.VOTE_REFUSED, card.approval().proposal(), vote.by())
                .with("why", why.name())
                .with("up", String.valueOf(vote.isUp()))
                .with("message", message(card.message()));
    }

    /** Changes of cards only show what else is on record. */
    static boolean isAudited(Effect effect) {
        return effect.kind().side() != Effect.Side.CARDS;
    }

    static Event attempted(Attempt attempt) {
        return of(Kind.ATTEMPTED, attempt.effect())
                .with("number", String.valueOf(attempt.number()))
                .with("may_have_happened", String.valueOf(attempt.mayHaveHappened()));
    }

    static Event ended(
            Effect effect,
            Trial.State state,
            @Nullable MessageRef message,
            @Nullable String reason) {
        var event = switch (state) {
            case DONE -> of(effect.kind() == Effect.Kind.SHOW_CARD ? Kind.SHOWN : Kind.HAPPENED, effect);
            case READY -> of(Kind.NOT_SENT, effect);
            case UNCERTAIN -> of(Kind.UNCERTAIN, effect);
            case PARKED -> of(Kind.PARKED, effect);
            case FAILED -> of(Kind.FAILED, effect);
            case WITHDRAWN -> of(Kind.WITHDRAWN, effect);
            case SENDING -> throw new IllegalArgumentException("a try does not end by being made");
        };
        if (message != null) {
            return event.with("message", message(message));
        }
        return reason == null || state == Trial.State.DONE ? event : event.with("reason", reason);
    }

    static Event resolved(Effect effect, Resolution resolution, Person by) {
        return of(Kind.RESOLVED, effect, resolution, by);
    }

    static Event resolutionRefused(Effect effect, Resolution resolution, Person by, String why) {
        return of(Kind.RESOLUTION_REFUSED, effect, resolution, by).with("why", why);
    }

    private static Event of(Kind kind, Effect effect, Resolution resolution, Person by) {
        return Event.of(kind, effect.request().toString(), by.toString())
                .with("effect", effect.id().toString())
                .with("resolution", resolution.name());
    }

    private static Event of(Kind kind, Proposal proposal, @Nullable Person actor) {
        return Event.of(kind, proposal.request().id().toString(), actor == null ? null : actor.toString())
                .with("revision", String.valueOf(proposal.revision()));
    }

    private static Event of(Kind kind, Effect effect) {
        EffectId id = effect.id();
        return Event.of(kind, effect.request().toString(), null)
                .with("effect", id.toString())
                .with("effect_kind", effect.kind().name())
                .with("revision", String.valueOf(effect.revision()));
    }

    private static String people(List<Person> people) {
        return people.stream().map(Person::toString).collect(Collectors.joining(" "));
    }

    private static String message(MessageRef message) {
        return message.channel() + "/" + message.ts();
    }
}
