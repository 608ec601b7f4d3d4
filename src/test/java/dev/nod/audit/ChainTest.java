package dev.nod.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.audit.Event.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Event RECEIVED = Event.of(Kind.RECEIVED, "T1/C1/1.1", "UANA");
    private static final Event REFUSED = Event.of(Kind.VOTE_REFUSED, "T1/C1/1.1", "UBEN")
            .with("reason", "über, zu spät 🙁")
            .with("digest", "d1");

    /** The expected hashes were computed by a program in another language, from the description of the form. */
    @Test
    void anOutsiderComputesTheSameHashes() {
        var first = Chain.next(Head.GENESIS, NOON, RECEIVED);
        var second = Chain.next(first.head(), NOON.plusMillis(1234).plusNanos(5678), REFUSED);

        assertThat(first.head()).isEqualTo(
                new Head(1, "15c449425369bd38e38f231959486b3f9b8661713d483ba874338117f504aeab"));
        assertThat(second.head()).isEqualTo(
                new Head(2, "997c35c81e10caf41e5a05e8ee2d9e9255960d8e06b9b50341bc35ee4d44ac57"));
        assertThat(second.previous()).isEqualTo(first.hash());
    }

    @Test
    void noTwoEventsShareAForm() {
        var bare = Event.of(Kind.ADMIN, null, null);

        assertThat(new Event[]{
                bare,
                Event.of(Kind.ADMIN, "ab", null),
                Event.of(Kind.ADMIN, null, "ab"),
                Event.of(Kind.ADMIN, "a", "b"),
                bare.with("a", "b"),
                bare.with("ab", ""),
                bare.with("a", "1:b,1:c,1:d,"),
                bare.with("a", "b").with("c", "d"),
                bare.with("a", "b,1:c,1:d"),
        }).extracting(event -> Chain.next(Head.GENESIS, NOON, event).hash()).doesNotHaveDuplicates();
    }

    @Test
    void anEntryFitsOnlyWhereItWasWritten() {
        var first = Chain.next(Head.GENESIS, NOON, RECEIVED);
        var second = Chain.next(first.head(), NOON, REFUSED);

        assertThat(Chain.flaw(Head.GENESIS, first)).isEmpty();
        assertThat(Chain.flaw(first.head(), second)).isEmpty();
        assertThat(Chain.flaw(Head.GENESIS, second)).map(Verification.Broken::sequence).contains(1L);
        assertThat(Chain.flaw(new Head(1, "0".repeat(64)), second)).map(Verification.Broken::what)
                .contains("it does not follow the entry before it");
    }

    @Test
    void replacesWhatNoDatabaseHoldsSoThatItIsReadAsItWasHashed() {
        var event = Event.of(Kind.ADMIN, null, "U\0X").with("reason", "a\ud83d b\udc00\ud83d\ude00");

        assertThat(event.actor()).isEqualTo("U\uFFFDX");
        assertThat(event.facts()).containsEntry("reason", "a\uFFFD b\uFFFD\ud83d\ude00");
    }

    @Test
    void refusesWhatWouldMakeItsFormUnclear() {
        assertThatThrownBy(() -> RECEIVED.with("Über", "x")).hasMessage("not the key of a fact: 'Über'");
        assertThatThrownBy(() -> Event.of(Kind.ADMIN, "", null)).hasMessageContaining("empty");
    }
}
