package dev.nod.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.action.Release;
import dev.nod.draft.Account;
import dev.nod.draft.Check;
import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Finding;
import dev.nod.draft.Odds;
import dev.nod.draft.Statement;
import dev.nod.request.Person;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoAcceptTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Person ANA = new Person("T1", "UANA");
    private static final Person BEN = new Person("T1", "UBEN");
    private static final AutoAccept RULE = new AutoAccept(.95, .1);
    private static final RequestId ACCEPTED = id(outside(RULE));
    private static final RequestId SAMPLED = id(inside(RULE));
    private static final Citation SOURCE = new Citation("p1", "Desk", List.of(),
            "https://handbook.example/desk",
            "Call 4400.");
    private static final Release QUOTED = new Release.Quoted(
            new Draft(List.of(new Statement("Call 4400.", List.of(SOURCE))), .99));

    @Test
    void acceptsWhatIsLikelyRightEnough() {
        assertThat(RULE.accepts(proposal(ACCEPTED, QUOTED, account(.95)))).isTrue();
        assertThat(RULE.accepts(proposal(ACCEPTED, QUOTED, account(1.0)))).isTrue();
    }

    @Test
    void acceptsNothingOfWhichThatIsNotKnownOrTooLow() {
        assertThat(RULE.accepts(proposal(ACCEPTED, QUOTED, account(null)))).isFalse();
        assertThat(RULE.accepts(proposal(ACCEPTED, QUOTED, account(.9499)))).isFalse();
    }

    @Test
    void acceptsNothingThatACheckFoundFaultWithOrThatANoteIsAbout() {
        var found = new Account("m", List.of(), List.of(new Finding(Check.FACTS, "4400", true)), List.of(),
                Map.of(), odds(.99));
        var noted = new Account(null, List.of("The model failed"), List.of(), List.of(), Map.of(), odds(.99));

        assertThat(RULE.accepts(proposal(ACCEPTED, QUOTED, found))).isFalse();
        assertThat(RULE.accepts(proposal(ACCEPTED, QUOTED, noted))).isFalse();
    }

    @Test
    void acceptsOnlyFirstDraftsOfNodsOwn() {
        var written = new Release.Written("Call 4400.", List.of(SOURCE));

        assertThat(RULE.accepts(proposal(ACCEPTED, written, account(.99)))).isFalse();
        assertThat(RULE.accepts(new Proposal(request(ACCEPTED), 2, QUOTED, null, deadlines(), account(.99))))
                .isFalse();
        assertThat(RULE.accepts(new Proposal(request(ACCEPTED), 1, QUOTED, BEN, deadlines(), account(.99))))
                .isFalse();
    }

    @Test
    void leavesASampleToPeopleEachTimeItIsAsked() {
        var proposal = proposal(SAMPLED, QUOTED, account(1.0));

        assertThat(RULE.accepts(proposal)).isFalse();
        assertThat(RULE.accepts(proposal)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({".05", ".1", ".5", "1"})
    void samplesAsManyAsItSays(double share) {
        var rule = new AutoAccept(.95, share);

        var sampled = IntStream.range(0, 10_000).filter(number -> rule.samples(id(number))).count();

        assertThat(sampled / 10_000.0).isBetween(share - .015, share + .015);
    }

    @ParameterizedTest
    @CsvSource({".79, .1", "1.01, .1", "NaN, .1", ".95, .04", ".95, 1.01", ".95, NaN"})
    void isNeverWiderThanItMayBe(double floor, double sample) {
        assertThatThrownBy(() -> new AutoAccept(floor, sample)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNothingForADecisionThatTakesSeveral() {
        assertThatThrownBy(() -> new Quorum(2, true, RULE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Proposal proposal(RequestId id, Release release, Account account) {
        return new Proposal(request(id), 1, release, null, deadlines(), account);
    }

    private static Deadlines deadlines() {
        return new Deadlines(NOON.plusSeconds(60), null, null);
    }

    private static Account account(@Nullable Double share) {
        return new Account("m", List.of(), List.of(), List.of(), Map.of(),
                share == null ? null : odds(share));
    }

    private static Odds odds(double share) {
        return new Odds(share, 100);
    }

    private static Request request(RequestId id) {
        return new Request(id, ANA, new Place("CHELP", id.ts()), null, "Who do I call?", NOON);
    }

    private static RequestId id(int number) {
        return new RequestId("T1", "CHELP", "1770000000.%06d".formatted(number));
    }

    private static int outside(AutoAccept rule) {
        return IntStream.range(0, 1_000)
                .filter(number -> !rule.samples(id(number)))
                .findFirst()
                .orElseThrow();
    }

    private static int inside(AutoAccept rule) {
        return IntStream.range(0, 1_000).filter(number -> rule.samples(id(number))).findFirst().orElseThrow();
    }
}
