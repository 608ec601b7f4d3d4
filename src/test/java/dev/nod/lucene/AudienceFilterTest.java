package dev.nod.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.knowledge.Audience;
import dev.nod.knowledge.Clearance;
import dev.nod.knowledge.Document;
import dev.nod.knowledge.Found;
import dev.nod.knowledge.Query;
import dev.nod.knowledge.Section;
import dev.nod.request.Turn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudienceFilterTest {

    private static final List<String> LABELS = List.of("everyone", "#hr", "@people", "C0HR00001");
    private @TempDir Path folder;
    private LuceneIndex index;

    @BeforeEach
    void open() {
        index = LuceneIndex.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    /** All audiences against all pairs of viewers; what is right is said by the labels alone. */
    @Test
    void findsExactlyWhatEveryViewerMayRead() {
        var audiences = subsets();
        audiences.remove(Set.of());
        audiences.forEach(audience -> put(String.join("+", new TreeSet<>(audience)), audience,
                "the bonus is paid " + ownWords(audiences.indexOf(audience))));

        for (var one : subsets()) {
            for (var other : subsets()) {
                var right = audiences.stream()
                        .filter(audience -> audience.stream().anyMatch(one::contains))
                        .filter(audience -> audience.stream().anyMatch(other::contains))
                        .map(audience -> String.join("+", new TreeSet<>(audience)))
                        .collect(Collectors.toSet());

                assertThat(paths(search("when is the bonus paid", Clearance.ALL.and(one).and(other))))
                        .as("%s and %s", one, other)
                        .isEqualTo(right);
            }
        }
        assertThat(paths(search("when is the bonus paid", Clearance.ALL))).hasSize(audiences.size());
    }

    @Test
    void filtersWhatIsFoundByLettersAndInAConversationToo() {
        put("secret.md", Set.of("#hr"), "Abfindungsvereinbarung");
        put("open.md", Set.of("everyone"), "The canteen opens at noon.");

        assertThat(search("Abfindungsvereinbarungen", Clearance.EVERYONE).hits()).isEmpty();
        var turns = List.of(new Turn(Turn.Speaker.ASKER, "Abfindungsvereinbarung"));
        var inThread = index.search().search(new Query("and when?", turns, Clearance.EVERYONE), 5);
        assertThat(paths(inThread)).doesNotContain("secret.md");
        assertThat(inThread.hits()).isEmpty();
    }

    @Test
    void tellsNoLikelihoodOfWhatIsHidden() {
        put("open.md", Set.of("everyone"), "The canteen opens at noon.");
        var before = search("when is the bonus paid", Clearance.EVERYONE);
        put("secret.md", Set.of("#hr"), "The bonus is paid in May.");

        var after = search("when is the bonus paid", Clearance.EVERYONE);

        assertThat(after.hits()).isEqualTo(before.hits()).isEmpty();
        assertThat(after.likelihood()).isEqualTo(before.likelihood()).isZero();
    }

    @Test
    void followsADocumentIntoAnotherAudience() {
        put("pay.md", Set.of("everyone"), "The bonus is paid in May.");
        assertThat(search("bonus", Clearance.EVERYONE).hits()).hasSize(1);

        put("pay.md", Set.of("#hr"), "The bonus is paid in May.");

        assertThat(search("bonus", Clearance.EVERYONE).hits()).isEmpty();
        assertThat(search("bonus", Clearance.ALL.and(Set.of("#hr"))).hits()).singleElement()
                .satisfies(
                        hit -> assertThat(hit.passage().audience()).isEqualTo(new Audience(Set.of("#hr"))));
        assertThat(index.labels()).contains("#hr");
    }

    /** Words that make a text different from all others, so that none is left out for saying the same. */
    private static String ownWords(int number) {
        return IntStream.range(0, 20)
                .mapToObj(word -> "word%dx%d".formatted(number, word))
                .collect(Collectors.joining(" "));
    }

    private static List<Set<String>> subsets() {
        var subsets = new ArrayList<Set<String>>();
        for (var bits = 0; bits < 1 << LABELS.size(); bits++) {
            var subset = new TreeSet<String>();
            for (var i = 0; i < LABELS.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    subset.add(LABELS.get(i));
                }
            }
            subsets.add(Set.copyOf(subset));
        }
        return subsets;
    }

    private void put(String path, Set<String> labels, String text) {
        try (var change = index.change("handbook")) {
            change.put(new Document("handbook", path, path, "https://docs.example.com", text + labels,
                    new Audience(labels), null,
                    List.of(new Section(List.of(), "https://docs.example.com", List.of(text)))));
            change.commit();
        }
    }

    private Found search(String question, Clearance clearance) {
        return index.search().search(new Query(question, clearance), 50);
    }

    private static Set<String> paths(Found found) {
        return found.hits().stream().map(hit -> hit.passage().path()).collect(Collectors.toSet());
    }
}
