package dev.nod.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PassagesTest {

    @Test
    void packsShortBlocksOfASectionTogether() {
        var passages = Passages.of(document(section("VPN", "First.", "Second.", "Third.")));

        assertThat(passages).singleElement().satisfies(passage -> {
            assertThat(passage.text()).isEqualTo("First.\n\nSecond.\n\nThird.");
            assertThat(passage.headings()).containsExactly("VPN");
            assertThat(passage.url()).isEqualTo("https://docs.example.com/a.md#VPN");
            assertThat(passage.title()).isEqualTo("Access");
        });
    }

    @Test
    void neverJoinsTwoSections() {
        var passages = Passages.of(document(section("VPN", "First."), section("Mail", "Second.")));

        assertThat(passages).extracting(Passage::text).containsExactly("First.", "Second.");
    }

    @Test
    void givesIdsThatStayAndDiffer() {
        var document = document(section("VPN", "First."), section("Mail", "Second."));

        assertThat(Passages.of(document)).extracting(Passage::id)
                .containsExactly("handbook:a.md#1", "handbook:a.md#2");
        assertThat(Passages.of(document)).isEqualTo(Passages.of(document));
    }

    @Test
    void keepsABlockWholeThatStillFitsAlone() {
        var blocks = List.of("a".repeat(700), "b".repeat(700), "c".repeat(300));

        assertThat(texts(blocks))
                .containsExactly("a".repeat(700), "b".repeat(700) + "\n\n" + "c".repeat(300));
    }

    @Test
    void cutsALongParagraphAtSentences() {
        var sentences = IntStream.range(0, 60)
                .mapToObj(i -> "Sentence number %d speaks about the token of the network.".formatted(i))
                .toList();

        var texts = texts(List.of(String.join(" ", sentences)));

        assertThat(texts).hasSizeBetween(3, 5)
                .allSatisfy(text -> assertThat(text).hasSizeLessThanOrEqualTo(1_100)
                        .startsWith("Sentence")
                        .endsWith("network."));
        assertThat(String.join(" ", texts)).isEqualTo(String.join(" ", sentences));
    }

    @Test
    void cutsALongListBetweenItemsAndKeepsItsIntroduction() {
        var items = IntStream.range(0, 40)
                .mapToObj(i -> "- Item %d. It has two sentences\n  and a second line.".formatted(i))
                .collect(Collectors.joining("\n"));

        var texts = texts(List.of("x".repeat(1_000) + ".", "Do all of this:", items));

        assertThat(texts.getFirst()).doesNotContain("Do all of this:");
        assertThat(texts.get(1)).startsWith("Do all of this:\n\n- Item 0.");
        assertThat(texts.subList(2, texts.size())).isNotEmpty()
                .allSatisfy(text -> assertThat(text).startsWith("- Item")
                        .endsWith("second line.")
                        .hasSizeLessThanOrEqualTo(1_100));
    }

    @Test
    void movesAnIntroductionAlongWithTheListThatNoLongerFits() {
        var list = "- " + "y".repeat(600);

        assertThat(texts(List.of("x".repeat(800), "These are:", list)))
                .containsExactly("x".repeat(800), "These are:\n\n" + list);
    }

    @Test
    void keepsACodeBlockWholeUpToFourThousandCharacters() {
        var code = "```sh\n" + "echo one two three\n".repeat(150) + "```";

        assertThat(texts(List.of("Run this:", code))).containsExactly("Run this:\n\n" + code);
    }

    @Test
    void fencesEachPartOfALongerCodeBlock() {
        var code = "```sh\n" + "  echo one two three\n".repeat(500) + "```";

        var texts = texts(List.of(code));

        assertThat(texts).hasSizeBetween(3, 4)
                .allSatisfy(text -> assertThat(text).hasSizeLessThanOrEqualTo(4_000)
                        .startsWith("```sh\n  echo")
                        .endsWith("three\n```"));
        assertThat(texts.stream().mapToInt(text -> text.split("echo", -1).length - 1).sum()).isEqualTo(500);
    }

    @Test
    void cutsWordsWithoutEndButNoSurrogatePair() {
        var text = "a" + "😀".repeat(2_000);

        var texts = texts(List.of(text));

        assertThat(String.join("", texts)).isEqualTo(text);
        assertThat(texts).allSatisfy(part -> assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse());
    }

    @Test
    void losesNoWordOfAVeryLongBlock() {
        var words = IntStream.range(0, 100_000).mapToObj(i -> "w" + i).toList();

        var texts = texts(List.of(String.join(" ", words)));

        var found = new ArrayList<String>();
        texts.forEach(text -> found.addAll(Arrays.asList(text.split(" ", -1))));
        assertThat(found).isEqualTo(words);
    }

    @Test
    void hasNoPassageForADocumentWithoutText() {
        assertThat(Passages.of(document())).isEmpty();
        assertThat(Passages.of(document(section("Empty", " ", "\n")))).isEmpty();
    }

    private static List<String> texts(List<String> blocks) {
        return Passages.of(document(new Section(List.of("VPN"), "https://docs.example.com/a.md", blocks)))
                .stream()
                .map(Passage::text)
                .toList();
    }

    private static Section section(String heading, String... blocks) {
        return new Section(
                List.of(heading),
                "https://docs.example.com/a.md#" + heading,
                Arrays.asList(blocks));
    }

    private static Document document(Section... sections) {
        return new Document(
                "handbook",
                "a.md",
                "Access",
                "https://docs.example.com/a.md",
                "1",
                Arrays.asList(sections));
    }
}
