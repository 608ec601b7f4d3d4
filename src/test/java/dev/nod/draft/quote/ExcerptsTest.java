package dev.nod.draft.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.draft.quote.Excerpt.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptsTest {

    @Test
    void aParagraphIsItsSentences() {
        assertThat(texts(
                "The first fob is free. A second one costs 25 EUR, e.g. after a loss.\nIt is sent by post."))
                .containsExactly("The first fob is free.", "A second one costs 25 EUR, e.g. after a loss.",
                        "It is sent by post.");
    }

    @Test
    void initialsAbbreviationsAndGermanOrdinalsEndNoSentence() {
        assertThat(texts(
                "George R. R. Martin wrote it for Dr. Evil. Es begann am 20. September, z. B. im 4. Jahrhundert."))
                .containsExactly("George R. R. Martin wrote it for Dr. Evil.",
                        "Es begann am 20. September, z. B. im 4. Jahrhundert.");
    }

    @Test
    void aNumberMayEndASentence() {
        assertThat(texts("The limit is 25. August is quiet. There are 12. Most are blue."))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void closingMarksBelongToWhatTheyClose() {
        assertThat(texts("It is so. “It grows fast. ”")).containsExactly("It is so.", "“It grows fast. ”");
    }

    @Test
    void aListIsItsItemsWithWhatIsNestedInThem() {
        var text = "Bring these:\n\n- your badge\n- a laptop\n  - and its dock\n- patience";

        assertThat(texts(text)).containsExactly("Bring these:", "- your badge",
                "- a laptop\n  - and its dock",
                "- patience");
        assertThat(kinds(text)).containsExactly(Kind.SENTENCE, Kind.ITEM, Kind.ITEM, Kind.ITEM);
    }

    @Test
    void aStepKeepsItsCode() {
        var text = "1. Make a key:\n   ```\n   ssh-keygen\n   ```\n2. Upload it.";

        assertThat(texts(text)).containsExactly("1. Make a key:\n   ```\n   ssh-keygen\n   ```",
                "2. Upload it.");
        assertThat(kinds(text)).containsOnly(Kind.STEP);
    }

    @Test
    void aTableIsItsRowsAlsoWithoutAHeaderOfTheFirstColumn() {
        var text = "Code: VPN-52; Meaning: expired. Renew it; then restart\nOther parent; Leave: 8 weeks; Pay: full";

        assertThat(texts(text)).containsExactly("Code: VPN-52; Meaning: expired. Renew it; then restart",
                "Other parent; Leave: 8 weeks; Pay: full");
        assertThat(kinds(text)).containsOnly(Kind.ROW);
    }

    @Test
    void codeIsOneExcerptEvenWithEmptyLines() {
        var text = "Run:\n\n```sh\nship rollback\n\nship status\n```\n\nThen wait.";

        assertThat(texts(text)).containsExactly("Run:", "```sh\nship rollback\n\nship status\n```",
                "Then wait.");
    }

    @Test
    void aListThatEndsInAnEmptyLineIsStillRead() {
        assertThat(texts("- one thing\n")).containsExactly("- one thing");
    }

    private static List<String> texts(String text) {
        return Excerpts.of(text).stream().map(excerpt -> excerpt.in(text)).toList();
    }

    private static List<Kind> kinds(String text) {
        return Excerpts.of(text).stream().map(Excerpt::kind).toList();
    }
}
