package dev.nod.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.action.Release;
import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Statement;
import dev.nod.request.Person;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void hasTheSameDigestForTheSameContent() {
        assertThat(proposal("C1", "Call 4400.", "https://a.example").digest())
                .isEqualTo(proposal("C1", "Call 4400.", "https://a.example").digest());
    }

    @Test
    void hasAnotherDigestForAnotherAnswerSourceOrPlace() {
        var digest = proposal("C1", "Call 4400.", "https://a.example").digest();

        assertThat(proposal("C1", "Call 4401.", "https://a.example").digest()).isNotEqualTo(digest);
        assertThat(proposal("C1", "Call 4400.", "https://b.example").digest()).isNotEqualTo(digest);
        assertThat(proposal("C2", "Call 4400.", "https://a.example").digest()).isNotEqualTo(digest);
    }

    @Test
    void hasTheDigestOfEarlierVersionsOfNodWhateverTheDateOfItsSource() {
        var undated = new Citation("p1", "VPN", List.of(), "https://a.example", "Call 4400.");
        var dated = new Citation("p1", "VPN", List.of(), "https://a.example", LocalDate.of(2024, 3, 12),
                "Call 4400.");

        assertThat(proposal("C1", "Call 4400.", dated).digest())
                .isEqualTo(proposal("C1", "Call 4400.", undated).digest())
                .hasToString("b9813987d83e7c0192afed7704bd93e46a4123bc3062b1574291daa20eecd0c0");
    }

    @Test
    void doesNotConfuseTextThatMovesFromOnePartToTheNext() {
        assertThat(Digest.of(List.of("ab", "c"))).isNotEqualTo(Digest.of(List.of("a", "bc")));
    }

    private static Proposal proposal(String channel, String text, String url) {
        return proposal(channel, text, new Citation("p1", "VPN", List.of(), url, text));
    }

    private static Proposal proposal(String channel, String text, Citation citation) {
        var request = new Request(new RequestId("T1", "C1", "1.1"), new Person("T1", "U1"),
                new Place(channel, null), null,
                "How?", NOON);
        var draft = new Draft(List.of(new Statement(text, List.of(citation))), 1);
        return new Proposal(request, 1, new Release.Quoted(draft), null, new Deadlines(NOON, null, null));
    }
}
