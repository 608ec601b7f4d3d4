package dev.nod.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.approval.Voter.Kind;
import dev.nod.request.Person;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyTest {

    private static final Person ANA = new Person("T1", "UANA");
    private static final Person BEN = new Person("T1", "UBEN");
    private static final Person CARA = new Person("T1", "UCARA");
    private static final Request ANAS = new Request(new RequestId("T1", "C1", "1.1"), ANA,
            new Place("C1", null),
            null, "How?", Instant.parse("2026-03-02T12:00:00Z"));
    private static final Deciders ALL = new Deciders(Set.of("UANA"), Set.of("Ben@Example.com"),
            Set.of("leads"));

    @Test
    void letsThoseDecideWhoAreNamedByIdAddressOrGroup() {
        var policy = policy(ALL, new SelfApproval(true, false));

        assertThat(policy.refusal(voter(ANA, null), ANAS)).isEmpty();
        assertThat(policy.refusal(voter(BEN, "ben@EXAMPLE.com"), ANAS)).isEmpty();
        assertThat(policy.refusal(voter(CARA, null, "leads"), ANAS)).isEmpty();
        assertThat(policy.refusal(voter(CARA, "cara@example.com", "others"), ANAS))
                .contains(Refusal.NOT_AN_APPROVER);
    }

    @Test
    void letsNobodyDecideWhereNobodyIsNamed() {
        var nobody = new Deciders(Set.of(), Set.of(), Set.of());

        assertThat(nobody.isEmpty()).isTrue();
        assertThat(policy(nobody, SelfApproval.NONE).refusal(voter(BEN, "ben@example.com", "leads"), ANAS))
                .contains(Refusal.NOT_AN_APPROVER);
    }

    @ParameterizedTest
    @EnumSource(names = "MEMBER", mode = EnumSource.Mode.EXCLUDE)
    void refusesWhoeverIsNoMember(Kind kind) {
        var voter = new Voter(BEN, kind, "ben@example.com", Set.of());

        assertThat(policy(ALL, new SelfApproval(true, true)).refusal(voter, ANAS)).isPresent();
    }

    @Test
    void refusesTheAskerUnlessOwnRequestsAreAllowed() {
        assertThat(policy(ALL, SelfApproval.NONE).refusal(voter(ANA, null), ANAS))
                .contains(Refusal.OWN_REQUEST);
        assertThat(policy(ALL, new SelfApproval(false, true)).refusal(voter(ANA, null), ANAS))
                .contains(Refusal.OWN_REQUEST);
        assertThat(policy(ALL, new SelfApproval(true, false)).refusal(voter(ANA, null), ANAS)).isEmpty();
    }

    @Test
    void refusesTheEditorUnlessOwnEditsAreAllowed() {
        var ben = voter(BEN, "ben@example.com");

        assertThat(policy(ALL, new SelfApproval(true, false)).refusal(ben, ANAS, BEN))
                .contains(Refusal.OWN_EDIT);
        assertThat(policy(ALL, new SelfApproval(false, true)).refusal(ben, ANAS, BEN)).isEmpty();
        assertThat(policy(ALL, SelfApproval.NONE).refusal(ben, ANAS, CARA)).isEmpty();
    }

    @Test
    void anEditGivesNoRightToDecide() {
        assertThat(policy(ALL, new SelfApproval(true, true)).refusal(voter(CARA, null), ANAS, CARA))
                .contains(Refusal.NOT_AN_APPROVER);
    }

    @Test
    void isNeverMadeOfValuesThatMakeNoSense() {
        assertThatThrownBy(() -> new Quorum(0, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReviewPlace.Channel(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Policy(ALL, Quorum.ONE, SelfApproval.NONE,
                Patience.of(Duration.ofHours(1)), Duration.ofSeconds(-1), new ReviewPlace.AskersPlace()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Policy policy(Deciders deciders, SelfApproval selfApproval) {
        return new Policy(deciders, Quorum.ONE, selfApproval, Patience.of(Duration.ofHours(1)), Duration.ZERO,
                new ReviewPlace.Channel("nod-approvals"));
    }

    private static Voter voter(Person person, @Nullable String email, String... groups) {
        return new Voter(person, Kind.MEMBER, email, Set.of(groups));
    }
}
