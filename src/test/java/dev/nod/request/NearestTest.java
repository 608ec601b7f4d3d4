package dev.nod.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void countsInsertionsDeletionsReplacementsAndSwaps() {
        assertThat(Nearest.distance("port", "port")).isZero();
        assertThat(Nearest.distance("", "port")).isEqualTo(4);
        assertThat(Nearest.distance("pot", "port")).isEqualTo(1);
        assertThat(Nearest.distance("prot", "port")).isEqualTo(1);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void suggestsTheClosestWordOnly() {
        assertThat(Nearest.to("emials", List.of("users", "emails", "groups"))).contains("emails");
    }

    @Test
    void suggestsNothingForAWordThatIsNotLikeAny() {
        assertThat(Nearest.to("password", List.of("users", "emails", "groups"))).isEmpty();
    }
}
