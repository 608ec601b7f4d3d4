package dev.nod.store;

import static dev.nod.store.Examples.BEN;
import static dev.nod.store.Examples.CARA;
import static dev.nod.store.Examples.NOON;
import static dev.nod.store.Examples.declined;
import static dev.nod.store.Examples.draft;
import static dev.nod.store.Examples.effect;
import static dev.nod.store.Examples.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.action.Effect.Kind;
import dev.nod.action.Release;
import dev.nod.approval.Approval;
import dev.nod.approval.Card;
import dev.nod.approval.Deadlines;
import dev.nod.approval.Proposal;
import dev.nod.approval.Refusal;
import dev.nod.approval.Standing;
import dev.nod.approval.Timer;
import dev.nod.approval.Vote;
import dev.nod.request.Person;
import dev.nod.request.Request;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows on an approval that did not become one. */
class SqlRevisionsTest extends TablesTest {

    @Test
    void putsTheNextRevisionInPlaceOfTheOneThatWasRead() {
        var request = tables.shown("1.1");
        var read = tables.standing(request);
        var next = edited(request, 2);
        var superseded = new Approval.Superseded(proposal(request), BEN, NOON);

        assertThat(tables.approvals.revise(read, superseded, next, List.of())).isTrue();
        assertThat(tables.approvals.revise(read, superseded, next, List.of())).isFalse();

        assertThat(tables.standing(request).approval()).isEqualTo(new Approval.Pending(next));
        assertThat(tables.approvals.revision(request.id(), 1)).map(Standing::approval).contains(superseded);
        assertThat(tables.approvals.card(Tables.cardOf(request))).map(Card::approval).contains(superseded);
    }

    private static Proposal edited(Request request, int revision) {
        var text = new Release.Written("Ask Cara.", draft().statements().getFirst().citations());
        return new Proposal(request, revision, text, BEN,
                new Deadlines(NOON.plusSeconds(90), NOON.plusSeconds(30), NOON.plusSeconds(60)));
    }

    @Test
    void anExpiredRequestWaitsForAnotherDraftOnce() {
        var request = tables.shown("1.1");
        tables.approvals.replace(tables.standing(request), new Approval.Expired(proposal(request), NOON),
                List.of());
        var expired = tables.standing(request);

        assertThat(tables.approvals.reopen(expired, BEN, List.of())).isTrue();
        assertThat(tables.approvals.reopen(expired, BEN, List.of())).isFalse();

        assertThat(tables.requests.claim(NOON, NOON.plusSeconds(1), 9)).singleElement()
                .satisfies(assignment -> assertThat(assignment.revision()).isEqualTo(2));
        assertThat(tables.approvals.propose(edited(request, 2), List.of())).isTrue();
    }

    @Test
    void timersExistWhileAnApprovalIsPending() {
        var request = tables.received("1.1");
        tables.approvals.propose(edited(request, 1), List.of());
        assertThat(tables.timers.nextDue()).contains(NOON.plusSeconds(30));
        assertThat(tables.timers.due(NOON.plusSeconds(90))).extracting(Timer::kind)
                .containsExactly(Timer.Kind.REMIND, Timer.Kind.WARN, Timer.Kind.EXPIRE);

        var remind = tables.timers.due(NOON.plusSeconds(30)).getFirst();
        assertThat(tables.timers.fire(remind, List.of(effect(request, Kind.REMIND)))).isTrue();
        assertThat(tables.timers.fire(remind, List.of(effect(request, Kind.REMIND)))).isFalse();
        assertThat(tables.claimAll()).hasSize(1);
        tables.approvals.replace(tables.standing(request), declined(edited(request, 1), BEN), List.of());

        assertThat(tables.timers.nextDue()).isEmpty();
    }

    @Test
    void listsPendingApprovalsBySoonestExpiry() {
        var late = proposal(tables.received("1.1"), draft(), NOON.plusSeconds(30));
        var soon = proposal(tables.received("1.2"), draft(), NOON.plusSeconds(10));
        var settled = proposal(tables.received("1.3"), draft(), NOON.plusSeconds(5));
        List.of(late, soon, settled).forEach(proposal -> tables.approvals.propose(proposal, List.of()));

        tables.approvals.replace(tables.standing(settled.request()), new Approval.Expired(settled, NOON),
                List.of());

        assertThat(tables.approvals.pending()).extracting(Standing::approval)
                .containsExactly(new Approval.Pending(soon), new Approval.Pending(late));
    }

    @Test
    void remembersTheFirstRefusalOfEachPersonOnEachCard() {
        var card = tables.approvals.card(Tables.cardOf(tables.shown("1.1"))).orElseThrow();
        var other = tables.approvals.card(Tables.cardOf(tables.shown("1.2"))).orElseThrow();

        assertThat(refuse(card, BEN)).isTrue();
        assertThat(refuse(card, BEN)).isFalse();
        assertThat(refuse(card, CARA)).isTrue();
        assertThat(refuse(card, new Person("T2", "UBEN"))).isTrue();
        assertThat(refuse(other, BEN)).isTrue();
    }

    private boolean refuse(Card card, Person by) {
        return tables.approvals.refuse(card, new Vote(by, true, card.message(), null, NOON),
                Refusal.NOT_AN_APPROVER);
    }
}
