package dev.nod.store;

import static dev.nod.store.Examples.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftJsonTest {

    @Test
    void readsWhatWasWrittenByTheFirstVersion() {
        var json = """
            {"version":1,"confidence":0.25,"statements":[{"text":"t","citations":[
            {"passage":"p","title":"d","headings":["a","b"],"url":"u","quote":"q"}]}]}""";

        var citation = new Citation("p", "d", List.of("a", "b"), "u", "q");
        assertThat(DraftJson.read(StoredJson.read(json)))
                .isEqualTo(new Draft(List.of(new Statement("t", List.of(citation))), 0.25));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 0.1, 1.0 / 3, Double.MIN_VALUE, 0.9999999999999999})
    void keepsConfidenceExactly(double confidence) {
        var draft = new Draft(draft().statements(), confidence);

        assertThat(DraftJson.read(DraftJson.write(draft))).isEqualTo(draft);
    }

    @Test
    void keepsTheOrderOfStatementsAndCitationsAndTheirDates() {
        var one = new Citation("p1", "A", List.of(), "https://x.test/1", "one");
        var two = new Citation("p2", "", List.of("H"), "https://x.test/2", LocalDate.of(2024, 3, 12), "two");
        var draft = new Draft(
                List.of(new Statement("first", List.of(two, one)),
                        new Statement("second", List.of(one, two))),
                0.5);

        assertThat(DraftJson.read(DraftJson.write(draft))).isEqualTo(draft);
    }

    @Test
    void refusesAVersionItDoesNotKnow() {
        var later = StoredJson
                .read(DraftJson.write(draft()).toString().replace("\"version\":2", "\"version\":3"));

        assertThatThrownBy(() -> DraftJson.read(later))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("unknown version 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"version\":1}",
            "{\"version\":1,\"confidence\":0.5,\"statements\":[]}",
            "{\"version\":1,\"confidence\":0.5,\"statements\":[null]}",
            "{\"version\":1,\"confidence\":0.5,\"statements\":[{\"text\":\"t\",\"citations\":[{}]}]}",
            "{\"version\":1,\"confidence\":7,\"statements\":[{\"text\":\"t\",\"citations\":[]}]}",
            "{\"version\":1,\"confidence\":0.5,\"statements\":",
            "{\"version\":2,\"confidence\":0.5,\"statements\":[{\"text\":\"t\",\"citations\":[{\"passage\":\"p\","
                    + "\"title\":\"d\",\"headings\":[],\"url\":\"u\",\"updated\":\"soon\",\"quote\":\"q\"}]}]}",
            "{\"version\":2,\"confidence\":0.5,\"statements\":[{\"text\":\"t\",\"citations\":[{\"passage\":\"p\","
                    + "\"title\":\"d\",\"headings\":[],\"url\":\"u\",\"quote\":\"q\"}]}]}"})
    void refusesWhatIsNoDraft(String json) {
        assertThatThrownBy(() -> DraftJson.read(StoredJson.read(json))).isInstanceOf(StoreException.class);
    }
}
