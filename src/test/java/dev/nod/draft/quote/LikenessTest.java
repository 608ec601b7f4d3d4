package dev.nod.draft.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({"fob, fob", "VPN-52, VPN-52"})
    void aWordIsLikeItself(String first, String second) {
        assertThat(Likeness.of(first, second)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"infect, infection", "häuser, häusern", "kosten, stromkosten", "windkraft, kraft"})
    void aWordIsSomewhatLikeItsFormsAndCompounds(String first, String second) {
        assertThat(Likeness.of(first, second)).isBetween(0.5, 0.9);
        assertThat(Likeness.of(second, first)).isEqualTo(Likeness.of(first, second));
    }

    @ParameterizedTest
    @CsvSource({"vpn-52, vpn-520", "port, sport", "car, cart", "inter, international"})
    void otherWordsAreNotAlike(String first, String second) {
        assertThat(Likeness.of(first, second)).isLessThan(0.7);
    }
}
