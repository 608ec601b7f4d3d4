package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PrecedenceTest {

    private final Precedence precedence = new Precedence(0);

    @Test
    void letsWorkBeginWhileNothingElseIsToBeDone() {
        assertThat(precedence.rest(millis(1))).isZero();
    }

    @Test
    void restsWhileSomethingIsDoneThatCannotWaitAndAMomentLonger() {
        precedence.begin();
        precedence.begin();
        precedence.end(millis(10));
        var whileOneIsLeft = precedence.rest(millis(20));
        precedence.end(millis(21));
        var rightAfter = precedence.rest(millis(22));

        assertThat(whileOneIsLeft).isPositive();
        assertThat(rightAfter).isEqualTo(millis(4));
        assertThat(precedence.rest(millis(26))).isZero();
    }

    @Test
    void worksAsLongAsItRestedWhenThereIsNoEndOfWhatCannotWait() {
        precedence.begin();

        assertThat(precedence.rest(millis(0))).isPositive();
        assertThat(precedence.rest(millis(499))).isEqualTo(millis(1));
        assertThat(precedence.rest(millis(500))).isZero();
        assertThat(precedence.rest(millis(999))).isZero();
        assertThat(precedence.rest(millis(1_001))).isPositive();
    }

    @Test
    void restsAsLongAsEverAfterAPause() {
        precedence.begin();
        precedence.rest(millis(0));
        precedence.end(millis(400));
        precedence.rest(millis(410));

        precedence.begin();

        assertThat(precedence.rest(millis(700))).isPositive();
        assertThat(precedence.rest(millis(1_100))).isPositive();
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
