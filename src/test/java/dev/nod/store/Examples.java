package dev.nod.store;

import dev.nod.action.Effect;
import dev.nod.action.Effect.Kind;
import dev.nod.action.EffectId;
import dev.nod.action.Release;
import dev.nod.approval.Approval;
import dev.nod.approval.Ballot;
import dev.nod.approval.Deadlines;
import dev.nod.approval.Proposal;
import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Statement;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Values that the tests of this package store. */
final class Examples {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Clock AT_NOON = Clock.fixed(NOON, ZoneOffset.UTC);
    static final Person ANA = new Person("T1", "UANA");
    static final Person BEN = new Person("T1", "UBEN");
    static final Person CARA = new Person("T1", "UCARA");

    private Examples() {}

    static Request request(String ts) {
        return request(ts, "How do I reset my VPN token?");
    }

    static Request request(String ts, String question) {
        var message = new MessageRef("C1", ts);
        return new Request(new RequestId("T1", "C1", ts), ANA, new Place("C1", ts), message, question, NOON);
    }

    static Draft draft() {
        return draft("Open the portal and press `Reset`.");
    }

    static Draft draft(String text) {
        var citation = new Citation("p1", "VPN", List.of("Token", "Reset"), "https://x.test/vpn#reset", text);
        return new Draft(List.of(new Statement(text, List.of(citation))), 0.8125);
    }

    static Proposal proposal(Request request) {
        return proposal(request, draft(), NOON.plus(Duration.ofHours(8)));
    }

    static Proposal proposal(Request request, Draft draft, Instant expiresAt) {
        return new Proposal(request, 1, new Release.Quoted(draft), null,
                new Deadlines(expiresAt, null, null));
    }

    static Approval.Approved approved(Proposal proposal, Person by) {
        return new Approval.Approved(proposal, List.of(new Ballot(by, true, true, NOON)), NOON, NOON);
    }

    static Approval.Declined declined(Proposal proposal, Person by) {
        return new Approval.Declined(proposal, by, null, true, NOON);
    }

    static Effect effect(Request request, Kind kind) {
        return effect(request, kind, NOON);
    }

    static Effect effect(Request request, Kind kind, Instant due) {
        return new Effect(new EffectId(UUID.randomUUID()), request.id(), 1, kind, due, null);
    }
}
