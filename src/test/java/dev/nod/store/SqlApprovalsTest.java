package dev.nod.store;

import static dev.nod.store.Examples.AT_NOON;
import static dev.nod.store.Examples.BEN;
import static dev.nod.store.Examples.CARA;
import static dev.nod.store.Examples.NOON;
import static dev.nod.store.Examples.draft;
import static dev.nod.store.Examples.effect;
import static dev.nod.store.Examples.proposal;
import static dev.nod.store.Examples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.action.Attempt;
import dev.nod.action.Effect;
import dev.nod.action.Effect.Kind;
import dev.nod.approval.Approval;
import dev.nod.approval.Card;
import dev.nod.approval.Proposal;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Request;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlApprovalsTest {

    @TempDir
    private Path folder;
    private Database database;
    private SqlApprovals approvals;
    private SqlOutbox outbox;

    @BeforeEach
    void open() {
        database = Database.open(folder, AT_NOON);
        approvals = new SqlApprovals(database);
        outbox = new SqlOutbox(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void halfAnEmojiDoesNotChangeTheDigest() {
        var request = request("1.1", "cut \uD83E");
        var proposal = new Proposal(request, draft("cut \uD83E"), NOON.plusSeconds(60));

        approvals.receive(request);
        approvals.propose(proposal, List.of());

        assertThat(approvals.approval(request.id()).orElseThrow().proposal().digest())
                .isEqualTo(proposal.digest());
    }

    @Test
    void proposesOnceAndStoresTheEffectsWithIt() {
        var request = received("1.1");
        var first = effect(request, Kind.SHOW_CARD);

        assertThat(approvals.propose(proposal(request), List.of(first))).isTrue();
        assertThat(approvals.propose(proposal(request), List.of(effect(request, Kind.SHOW_CARD)))).isFalse();

        assertThat(approvals.approval(request.id())).contains(new Approval.Pending(proposal(request)));
        assertThat(claimed()).containsExactly(first);
    }

    @Test
    void closesOnceAndStoresTheEffectsWithIt() {
        var request = received("1.1");
        var first = effect(request, Kind.PASS_ON);

        assertThat(approvals.close(request.id(), List.of(first))).isTrue();
        assertThat(approvals.close(request.id(), List.of(effect(request, Kind.PASS_ON)))).isFalse();
        assertThat(approvals.propose(proposal(request), List.of())).isFalse();

        assertThat(approvals.approval(request.id())).isEmpty();
        assertThat(claimed()).containsExactly(first);
    }

    @Test
    void storesNothingWhenOneEffectCannotBeStored() {
        var request = received("1.1");
        var effect = effect(request, Kind.SHOW_CARD);

        assertThatThrownBy(() -> approvals.propose(proposal(request), List.of(effect, effect)))
                .isInstanceOf(StoreException.class);

        assertThat(approvals.received()).containsExactly(request);
        assertThat(approvals.approval(request.id())).isEmpty();
        assertThat(claimed()).isEmpty();
    }

    @Test
    void aShownCardIsFoundByItsMessageAndByItsRequest() {
        var request = proposed("1.1");
        var message = new MessageRef("CREVIEW", "5.5");
        assertThat(approvals.card(request.id())).isEmpty();

        outbox.done(claimed().getFirst().id(), message);

        var card = new Card(message, proposal(request).digest(), new Approval.Pending(proposal(request)));
        assertThat(approvals.card(message)).contains(card);
        assertThat(approvals.card(request.id())).contains(card);
        assertThat(approvals.card(new MessageRef("CREVIEW", "5.6"))).isEmpty();
        assertThat(approvals.card(new MessageRef("COTHER", "5.5"))).isEmpty();
    }

    @Test
    void aMessageThatIsNotTheCardIsNoCard() {
        var request = proposed("1.1");
        var card = new MessageRef("CREVIEW", "5.5");
        outbox.done(claimed().getFirst().id(), card);
        var settled = new Approval.Approved(proposal(request), BEN, NOON);
        approvals.settle(settled,
                List.of(effect(request, Kind.POST_ANSWER), effect(request, Kind.REFRESH_CARD)));

        var answer = new MessageRef("C1", "7.7");
        var effects = claimed();
        outbox.done(effects.getFirst().id(), answer);
        outbox.done(effects.getLast().id(), card);

        assertThat(approvals.card(answer)).isEmpty();
        assertThat(approvals.card(card)).map(Card::approval).contains(settled);
    }

    @Test
    void keepsEveryKindOfSettlement() {
        var approved = new Approval.Approved(proposal(proposed("1.1")), BEN, NOON.plusSeconds(1));
        var declined = new Approval.Declined(proposal(proposed("1.2")), CARA, NOON.plusSeconds(2));
        var expired = new Approval.Expired(proposal(proposed("1.3")), NOON.plusSeconds(3));

        for (var settled : List.of(approved, declined, expired)) {
            assertThat(approvals.settle(settled, List.of())).isTrue();
            assertThat(approvals.approval(settled.proposal().request().id())).contains(settled);
        }
    }

    @Test
    void aSettledApprovalStaysAsItIs() {
        var request = proposed("1.1");
        claimed();
        var first = new Approval.Declined(proposal(request), BEN, NOON);
        var second = new Approval.Approved(proposal(request), CARA, NOON);

        assertThat(approvals.settle(first, List.of())).isTrue();
        assertThat(approvals.settle(second, List.of(effect(request, Kind.POST_ANSWER)))).isFalse();

        assertThat(approvals.approval(request.id())).contains(first);
        assertThat(claimed()).isEmpty();
    }

    @Test
    void aPendingApprovalSettlesNothing() {
        var pending = new Approval.Pending(proposal(proposed("1.1")));

        assertThatThrownBy(() -> approvals.settle(pending, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listsPendingApprovalsBySoonestExpiry() {
        var late = new Proposal(received("1.1"), draft(), NOON.plusSeconds(30));
        var soon = new Proposal(received("1.2"), draft(), NOON.plusSeconds(10));
        var settled = new Proposal(received("1.3"), draft(), NOON.plusSeconds(5));
        List.of(late, soon, settled).forEach(proposal -> approvals.propose(proposal, List.of()));
        assertThat(approvals.nextExpiry()).contains(settled.expiresAt());

        approvals.settle(new Approval.Expired(settled, NOON), List.of());

        assertThat(approvals.pending())
                .containsExactly(new Approval.Pending(soon), new Approval.Pending(late));
        assertThat(approvals.nextExpiry()).contains(soon.expiresAt());
    }

    @Test
    void withoutPendingApprovalsNothingExpires() {
        assertThat(approvals.nextExpiry()).isEqualTo(Optional.empty());
    }

    @Test
    void remembersTheFirstRefusalOfEachPersonOnEachCard() {
        var card = new MessageRef("CREVIEW", "5.5");

        assertThat(approvals.firstRefusal(card, BEN)).isTrue();
        assertThat(approvals.firstRefusal(card, BEN)).isFalse();
        assertThat(approvals.firstRefusal(card, CARA)).isTrue();
        assertThat(approvals.firstRefusal(card, new Person("T2", "UBEN"))).isTrue();
        assertThat(approvals.firstRefusal(new MessageRef("CREVIEW", "5.6"), BEN)).isTrue();
    }

    private Request received(String ts) {
        var request = request(ts);
        approvals.receive(request);
        return request;
    }

    private Request proposed(String ts) {
        var request = received(ts);
        approvals.propose(proposal(request), List.of(effect(request, Kind.SHOW_CARD)));
        return request;
    }

    private List<Effect> claimed() {
        return outbox.claim(NOON.plus(Duration.ofDays(1)), 100).stream().map(Attempt::effect).toList();
    }
}
