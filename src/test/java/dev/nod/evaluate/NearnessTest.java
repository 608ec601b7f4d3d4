package dev.nod.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NearnessTest {

    @Test
    void theAnswerItselfIsAsNearAsCanBe() {
        assertThat(Nearness.of("A fob costs 25 EUR.", "a fob: costs 25 EUR")).isEqualTo(new Nearness(1, 1));
        assertThat(new Nearness(1, 1).f1()).isEqualTo(1);
    }

    @Test
    void whatIsAroundTheAnswerCostsPrecision() {
        var nearness = Nearness.of("A bike costs thirty euros", "thirty");

        assertThat(nearness.recall()).isEqualTo(1);
        assertThat(nearness.precision()).isEqualTo(6.0 / 21, within(1e-9));
        assertThat(nearness.f1()).isEqualTo(12.0 / 27, within(1e-9));
    }

    @Test
    void onlyTheLongestRunOfWholeWordsCounts() {
        assertThat(Nearness.of("red apples and green pears", "red and green pears").recall())
                .isEqualTo(13.0 / 16, within(1e-9));
        assertThat(Nearness.of("thirtyfold", "thirty")).isEqualTo(Nearness.NONE);
    }

    @Test
    void nothingIsNotNearAtAll() {
        assertThat(Nearness.of("", "thirty").f1()).isZero();
        assertThat(Nearness.of("thirty", "…").f1()).isZero();
    }
}
