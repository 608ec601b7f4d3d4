package dev.nod.store;

import static dev.nod.store.Examples.BEN;
import static dev.nod.store.Examples.CARA;
import static dev.nod.store.Examples.NOON;
import static dev.nod.store.Examples.approved;
import static dev.nod.store.Examples.declined;
import static dev.nod.store.Examples.draft;
import static dev.nod.store.Examples.effect;
import static dev.nod.store.Examples.proposal;
import static dev.nod.store.Examples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.action.Effect.Kind;
import dev.nod.action.Release;
import dev.nod.approval.Approval;
import dev.nod.approval.Ballot;
import dev.nod.approval.Card;
import dev.nod.approval.Deadlines;
import dev.nod.approval.Proposal;
import dev.nod.approval.Reason;
import dev.nod.request.MessageRef;
import dev.nod.request.Request;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlApprovalsTest extends TablesTest {

    @Test
    void halfAnEmojiDoesNotChangeTheDigest() {
        var request = tables.received(request("1.1", "cut \uD83E"));

        tables.approvals.propose(proposal(request, draft("cut \uD83E"), NOON.plusSeconds(60)), List.of());

        assertThat(tables.standing(request).isIntact()).isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void aRowFromBeforeThereWereDatesReadsAndKeepsItsDigest(Release release) {
        var request = tables.received("1.1");
        var deadlines = new Deadlines(NOON.plusSeconds(60), null, null);
        var proposal = new Proposal(request, 1, release, null, deadlines);
        tables.approvals.propose(proposal, List.of());

        tables.database.write(handle -> handle.execute("""
            update approval set release = replace(replace(release, '"version":2', '"version":1'),
                '"updated":"",', '')"""));

        assertThat(StoredRows.of(tables.database).toString()).contains("\"version\":1")
                .doesNotContain("updated\"");
        assertThat(tables.standing(request).approval()).isEqualTo(new Approval.Pending(proposal));
        assertThat(tables.standing(request).isIntact()).isTrue();
    }

    static List<Release> aRowFromBeforeThereWereDatesReadsAndKeepsItsDigest() {
        var sources = draft().statements().getFirst().citations();
        return List.of(new Release.Quoted(draft()), new Release.Written("Ask the desk.", sources));
    }

    @Test
    void proposesOnceAndStoresTheEffectsWithIt() {
        var request = tables.received("1.1");
        var first = effect(request, Kind.SHOW_CARD);

        assertThat(tables.approvals.propose(proposal(request), List.of(first))).isTrue();
        assertThat(tables.approvals.propose(proposal(request), List.of(effect(request, Kind.SHOW_CARD))))
                .isFalse();

        assertThat(tables.standing(request).approval()).isEqualTo(new Approval.Pending(proposal(request)));
        assertThat(tables.claimAll()).containsExactly(first);
    }

    @Test
    void closesOnceAndStoresTheEffectsWithIt() {
        var request = tables.received("1.1");
        var first = effect(request, Kind.PASS_ON);

        assertThat(tables.closed(request, List.of(first))).isTrue();
        assertThat(tables.closed(request, List.of(effect(request, Kind.PASS_ON)))).isFalse();
        assertThat(tables.approvals.propose(proposal(request), List.of())).isFalse();

        assertThat(tables.approvals.newest(request.id())).isEmpty();
        assertThat(tables.claimAll()).containsExactly(first);
    }

    @Test
    void storesNothingWhenOneEffectCannotBeStored() {
        var request = tables.received("1.1");
        var effect = effect(request, Kind.SHOW_CARD);

        assertThatThrownBy(() -> tables.approvals.propose(proposal(request), List.of(effect, effect)))
                .isInstanceOf(StoreException.class);

        assertThat(tables.requests.nextClaim()).isPresent();
        assertThat(tables.approvals.newest(request.id())).isEmpty();
        assertThat(tables.claimAll()).isEmpty();
    }

    @Test
    void aShownCardIsFoundByItsMessageAndByItsRequest() {
        var request = tables.proposed("1.1");
        assertThat(tables.approvals.card(request.id(), 1)).isEmpty();

        tables.outbox.done(tables.claim(NOON).getFirst(), Tables.cardOf(request), List.of());

        var card = new Card(Tables.cardOf(request), tables.standing(request));
        assertThat(tables.approvals.card(Tables.cardOf(request))).contains(card);
        assertThat(tables.approvals.card(request.id(), 1)).contains(card);
        assertThat(tables.approvals.card(request.id(), 2)).isEmpty();
        assertThat(tables.approvals.card(new MessageRef("CREVIEW", "5.6"))).isEmpty();
        assertThat(tables.approvals.card(new MessageRef("COTHER", request.id().ts()))).isEmpty();
    }

    @Test
    void aMessageThatIsNotTheCardIsNoCard() {
        var request = tables.shown("1.1");
        tables.approvals.replace(tables.standing(request), approved(proposal(request), BEN),
                List.of(effect(request, Kind.POST_ANSWER)));
        var answer = new MessageRef("C1", "7.7");

        tables.outbox.done(tables.claim(NOON).getFirst(), answer, List.of());

        assertThat(tables.approvals.card(answer)).isEmpty();
        assertThat(tables.approvals.card(Tables.cardOf(request))).isPresent();
    }

    @Test
    void keepsEveryState() {
        var by = new Ballot(BEN, true, false, NOON.plusSeconds(1));
        var states = List.of(
                new Approval.Pending(proposal(tables.proposed("1.1")), List.of(by)),
                new Approval.Approved(proposal(tables.proposed("1.2")), List.of(by), NOON,
                        NOON.plusSeconds(10)),
                new Approval.Declined(proposal(tables.proposed("1.3")), CARA, new Reason("wrong", true),
                        false, NOON),
                new Approval.Declined(proposal(tables.proposed("1.4")), CARA, null, true, NOON),
                new Approval.Expired(proposal(tables.proposed("1.5")), NOON.plusSeconds(3)),
                new Approval.Superseded(proposal(tables.proposed("1.6")), BEN, NOON),
                new Approval.Stopped(proposal(tables.proposed("1.7")), "its card is gone", NOON));

        for (var state : states) {
            var request = state.proposal().request();
            assertThat(tables.approvals.replace(tables.standing(request), state, List.of())).isTrue();
            assertThat(tables.standing(request).approval()).isEqualTo(state);
        }
    }

    @Test
    void changesOnlyWhatWasRead() {
        var request = tables.proposed("1.1");
        tables.claimAll();
        var read = tables.standing(request);

        assertThat(tables.approvals.replace(read, declined(proposal(request), BEN), List.of())).isTrue();
        assertThat(tables.approvals.replace(read, approved(proposal(request), CARA),
                List.of(effect(request, Kind.POST_ANSWER)))).isFalse();

        assertThat(tables.standing(request).approval()).isEqualTo(declined(proposal(request), BEN));
        assertThat(tables.claimAll()).isEmpty();
    }

    @Test
    void takesAnApprovalBackTogetherWithItsEffect() {
        var request = tables.shown("1.1");
        var pending = new Approval.Pending(proposal(request));
        approve(request);

        assertThat(tables.approvals.revocable()).hasSize(1);
        assertThat(tables.approvals.undo(tables.standing(request), pending, BEN, List.of())).isTrue();

        assertThat(tables.standing(request).approval()).isEqualTo(pending);
        assertThat(tables.claimAll()).isEmpty();
    }

    @Test
    void takesNothingBackOnceItsEffectIsUnderWay() {
        var request = tables.shown("1.1");
        approve(request);
        var approved = tables.standing(request);
        tables.claim(NOON);

        assertThat(tables.approvals.revocable()).isEmpty();
        assertThat(tables.approvals.undo(approved, new Approval.Pending(proposal(request)), BEN, List.of()))
                .isFalse();

        assertThat(tables.standing(request)).isEqualTo(approved);
    }

    private void approve(Request request) {
        tables.approvals.replace(tables.standing(request), approved(proposal(request), BEN),
                List.of(effect(request, Kind.POST_ANSWER)));
    }
}
